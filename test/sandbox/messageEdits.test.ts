import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from './support/sandbox.ts';
import { GENERAL, openSandbox } from './support/sandbox.ts';

const V2 = 1 << 15;
const PATH = `/channels/${GENERAL}/messages`;
const text = (length: number) => ({ type: 10, content: 'x'.repeat(length) });
const v2 = (...components: object[]) => ({ flags: V2, components });

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await openSandbox();
});

afterAll(() => sandbox.close());

describe('an edit', () => {
  const post = async (body: object) =>
    `${PATH}/${(await sandbox.rest('POST', PATH, body)).body.id}`;

  it('leaves what it does not name', async () => {
    const path = await post({ content: 'x', embeds: [{ title: 't' }] });
    const { body } = await sandbox.rest('PATCH', path, { content: 'y' });
    expect(body).toMatchObject({ content: 'y', embeds: [{ title: 't' }] });
    expect(body.edited_timestamp).not.toBeNull();
  });

  it('must leave something', async () => {
    const path = await post({ content: 'x' });
    expect((await sandbox.rest('PATCH', path, { content: '' })).body.code).toBe(50006);
  });

  it('to Components V2 must remove the content', async () => {
    const path = await post({ content: 'x' });
    expect((await sandbox.rest('PATCH', path, v2(text(1)))).body.code).toBe(50035);
    expect((await sandbox.rest('PATCH', path, { ...v2(text(1)), content: null })).status).toBe(200);
  });

  it('cannot take a message back from Components V2', async () => {
    const path = await post(v2(text(1)));
    expect(
      (await sandbox.rest('PATCH', path, { content: 'x', flags: 0 })).body.errors,
    ).toHaveProperty('content');
    expect((await sandbox.rest('PATCH', path, { components: [text(2)] })).body.flags).toBe(V2);
  });

  it('of a message of someone else is refused', async () => {
    const { id } = await sandbox.driver.as('Ana', { channel: GENERAL }).say('mine');
    const reply = await sandbox.rest('PATCH', `${PATH}/${id}`, { content: 'yours' });
    expect(reply).toMatchObject({ status: 403, body: { code: 50005 } });
  });
});
