import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { REST } from 'discord.js';

/** What the next call meets: an answer, or a connection that breaks before one. */
export type Turn = { readonly status: number; readonly body?: object } | 'drop';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: { readonly [field: string]: unknown };
}

/** A REST client of discord.js, and a server that answers its calls as the script says. */
export interface ScriptedApi {
  readonly rest: REST;
  readonly calls: readonly Call[];
  /** Forgets earlier calls; when the turns are used up, calls are answered with 204. */
  script(...turns: readonly Turn[]): void;
  close(): Promise<void>;
}

export const refused = (status: number, code: number): Turn => ({
  status,
  body: { code, message: `refused with ${code}` },
});

export async function openScriptedApi(): Promise<ScriptedApi> {
  let calls: Call[] = [];
  let turns: Turn[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url: path = '' } = request;
    calls.push({ method, path, body: await jsonOf(request) });
    const turn = turns.shift() ?? { status: 204 };
    if (turn === 'drop') request.socket.destroy();
    else if (turn.body === undefined) response.writeHead(turn.status).end();
    else
      response
        .writeHead(turn.status, { 'content-type': 'application/json' })
        .end(JSON.stringify(turn.body));
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const rest = new REST({ api: `http://127.0.0.1:${port}/api`, retries: 0, timeout: 2500 });
  rest.setToken('token');
  return {
    rest,
    get calls() {
      return calls;
    },
    script: (...next) => {
      calls = [];
      turns = [...next];
    },
    close: async () => {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function jsonOf(request: IncomingMessage): Promise<Call['body']> {
  let text = '';
  for await (const part of request) text += String(part);
  return text === '' ? {} : JSON.parse(text);
}
