import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from './support/sandbox.ts';
import { APP, GENERAL, openSandbox, REEL_TALK } from './support/sandbox.ts';

const PATH = `/channels/${GENERAL}/messages`;
const FORTNIGHT_MS = 14 * 24 * 60 * 60 * 1000;

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await openSandbox({ ownClock: true });
});

afterAll(() => sandbox.close());

const say = (body: object) => sandbox.rest('POST', PATH, body);

function upload(payload: object, ...files: readonly (readonly [name: string, bytes: number])[]) {
  const form = new FormData();
  form.set('payload_json', JSON.stringify(payload));
  files.forEach(([name, bytes], n) => form.set(`files[${n}]`, new Blob(['x'.repeat(bytes)]), name));
  return sandbox.rest('POST', PATH, form);
}

describe('a nonce', () => {
  it('that is enforced gives back the message it made, for some minutes', async () => {
    const body = { content: 'x', nonce: 'n1', enforce_nonce: true };
    const first = await say(body);
    expect((await say(body)).body.id).toBe(first.body.id);
    expect((await say({ ...body, enforce_nonce: false })).body.id).not.toBe(first.body.id);
    sandbox.clock.now += 4 * 60_000;
    expect((await say({ ...body, nonce: 'n1' })).body.id).not.toBe(first.body.id);
  });
});

describe('a file', () => {
  it('is kept and served, and shown where a component names it', async () => {
    const components = [{ type: 13, file: { url: 'attachment://cue.txt' } }];
    const { body } = await upload({ flags: 1 << 15, components }, ['cue.txt', 3]);
    const [shown] = JSON.parse(JSON.stringify(body.components));
    const served = await fetch(shown.file.url);
    expect(await served.text()).toBe('xxx');
    expect(served.headers.get('content-security-policy')).toContain('sandbox');
    expect(body.attachments).toMatchObject([{ filename: 'cue.txt', size: 3 }]);
  });

  it('of more than 10 MiB is refused, and so are eleven', async () => {
    const big = await upload({}, ['big.bin', 10 * 1024 * 1024 + 1]);
    expect(big).toMatchObject({ status: 413, body: { code: 40005 } });
    const many = Array.from({ length: 11 }, (_, n) => [`${n}.txt`, 1] as const);
    expect((await upload({}, ...many)).status).toBe(413);
  });

  it('that an edit does not keep is gone', async () => {
    const { body } = await upload({ content: 'x' }, ['a.txt', 1], ['b.txt', 1]);
    const [first] = JSON.parse(JSON.stringify(body.attachments));
    const edited = await sandbox.rest('PATCH', `${PATH}/${body.id}`, {
      attachments: [{ id: first.id }],
    });
    expect(edited.body.attachments).toMatchObject([{ filename: 'a.txt' }]);
  });

  it('may be a voice message only with its waveform', async () => {
    const voice = {
      flags: 8192,
      attachments: [{ id: 0, filename: 'a.ogg', duration_secs: 2, waveform: 'AAAA' }],
    };
    expect((await upload(voice, ['a.ogg', 9])).status).toBe(200);
    expect((await upload({ flags: 8192 }, ['a.ogg', 9])).body.code).toBe(50035);
  });
});

describe('many messages', () => {
  it('are removed at once, two to a hundred, under a fortnight old', async () => {
    await sandbox.driver.setRoles(APP, REEL_TALK, ['Moderator']);
    const ids = [await say({ content: 'a' }), await say({ content: 'b' })].map(
      ({ body }) => body.id,
    );
    const remove = (messages: unknown[]) =>
      sandbox.rest('POST', `${PATH}/bulk-delete`, { messages });
    expect((await remove(ids.slice(0, 1))).body.code).toBe(50016);
    sandbox.clock.now += FORTNIGHT_MS + 1;
    expect((await remove(ids)).body.code).toBe(50034);
    sandbox.clock.now -= FORTNIGHT_MS;
    expect((await remove(ids)).status).toBe(204);
    expect((await sandbox.rest('GET', `${PATH}/${ids[0]}`)).body.code).toBe(10008);
  });

  it('are read in pages, newest first', async () => {
    const ids: (string | undefined)[] = [];
    for (const content of ['1', '2', '3', '4']) ids.push((await say({ content })).body.id);
    const page = async (query: string) => {
      const { body } = await sandbox.rest('GET', `${PATH}?${query}`);
      return JSON.parse(JSON.stringify(body)).map(({ content }: { content: string }) => content);
    };
    expect(await page('limit=2')).toEqual(['4', '3']);
    expect(await page(`limit=2&before=${ids[2]}`)).toEqual(['2', '1']);
    expect(await page(`limit=2&after=${ids[0]}`)).toEqual(['3', '2']);
  });
});

describe('mentions', () => {
  it('ping whom allowed_mentions allows', async () => {
    const content = `<@${APP}> <@&${REEL_TALK}> @everyone`;
    expect((await say({ content })).body).toMatchObject({
      mentions: [{ id: APP }],
      mention_everyone: true,
    });
    const quiet = await say({ content, allowed_mentions: { parse: [] } });
    expect(quiet.body).toMatchObject({ mentions: [], mention_roles: [], mention_everyone: false });
  });
});

describe('a scheduled event', () => {
  const path = `/guilds/${REEL_TALK}/scheduled-events`;
  const event = () => ({
    name: 'Trivia night',
    privacy_level: 2,
    entity_type: 3,
    entity_metadata: { location: '#film-trivia' },
    scheduled_start_time: new Date(sandbox.clock.now + 3_600_000).toISOString(),
    scheduled_end_time: new Date(sandbox.clock.now + 7_200_000).toISOString(),
  });

  it('is made, started and removed', async () => {
    const { body } = await sandbox.rest('POST', path, event());
    expect(body).toMatchObject({ name: 'Trivia night', status: 1, creator_id: APP });
    expect((await sandbox.rest('PATCH', `${path}/${body.id}`, { status: 2 })).body.status).toBe(2);
    expect((await sandbox.rest('DELETE', `${path}/${body.id}`)).status).toBe(204);
    expect((await sandbox.rest('GET', `${path}/${body.id}`)).body.code).toBe(10070);
  });

  it.each([
    ['without an end', { scheduled_end_time: undefined }, 'scheduled_end_time'],
    ['in the past', { scheduled_start_time: '2020-01-01T00:00:00Z' }, 'scheduled_start_time'],
    ['without a place', { entity_metadata: undefined }, 'entity_metadata'],
    ['with a name over 100', { name: 'x'.repeat(101) }, 'name'],
  ])('%s is refused', async (_name, fields, field) => {
    const reply = await sandbox.rest('POST', path, { ...event(), ...fields });
    expect(reply.body.errors).toHaveProperty(field);
  });
});
