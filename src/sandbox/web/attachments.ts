import type { ServerResponse } from 'node:http';
import type { World } from '../state/world.ts';

const SHOWN = /^(image\/(png|jpeg|gif|webp)|audio\/|video\/|text\/plain)/;

/** `/attachments/CHANNEL/ID/NAME`; what a browser might run is only ever downloaded. */
export function serveAttachment(world: World, pathname: string, response: ServerResponse): void {
  const file = world.files.get(pathname.split('/')[3] ?? '');
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': SHOWN.test(file.type) ? file.type : 'application/octet-stream',
    'content-length': file.bytes.length,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  response.end(file.bytes);
}
