/**
 * No library at all: a socket that acknowledges what it hears. What it measures is the bench itself, so
 * no bot can come out better.
 */
import { Agent, request } from 'node:http';
import { env, stdout } from 'node:process';
import { WebSocket } from 'ws';

const api = new URL(env['DISCORD_API_BASE'] ?? '');
const agent = new Agent({ keepAlive: true, maxSockets: 256 });
const reply = JSON.stringify({ type: 4, data: { content: 'Noted.', flags: 64 } });
const headers = { 'content-type': 'application/json', 'content-length': reply.length };
const socket = new WebSocket(`${api.origin.replace('http', 'ws')}/gateway?v=10&encoding=json`);
let last: number | null = null;

socket.on('message', (data) => {
  const text = Buffer.isBuffer(data) ? data.toString() : '';
  const { op, t, s, d } = JSON.parse(text);
  last = s ?? last;
  if (op === 10) identify(d.heartbeat_interval);
  else if (t === 'READY') say({ level: 30, msg: 'ready' });
  else if (t === 'INTERACTION_CREATE') acknowledge(d);
});
socket.on('error', report);

function identify(everyMs: number): void {
  const properties = { os: 'linux', browser: 'raw', device: 'raw' };
  const d = { token: env['DISCORD_TOKEN'], intents: 1, properties };
  socket.send(JSON.stringify({ op: 2, d }));
  setInterval(() => socket.send(JSON.stringify({ op: 1, d: last })), everyMs).unref();
}

function acknowledge({ id, token }: { id: string; token: string }): void {
  const path = `${api.pathname}/v10/interactions/${id}/${token}/callback`;
  const sent = request(new URL(path, api), { agent, method: 'POST', headers }, (response) =>
    response.resume(),
  );
  sent.on('error', report);
  sent.end(reply);
}

function report(cause: unknown): void {
  say({ level: 50, msg: String(cause) });
}

function say(line: object): void {
  stdout.write(`${JSON.stringify(line)}\n`);
}
