import type { IncomingMessage } from 'node:http';

/** Why a request is refused: another site's page must not act here, nor a name that was pointed at loopback. */
export function distrust(request: IncomingMessage, port: number): string | undefined {
  const { host, origin } = request.headers;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  if (host === undefined || !hosts.includes(host)) return 'This host name is not served.';
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) {
    return 'Requests from other sites are refused.';
  }
  if (request.headers['sec-fetch-site'] === 'cross-site')
    return 'Requests from other sites are refused.';
  return undefined;
}
