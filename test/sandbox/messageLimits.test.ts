import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from './support/sandbox.ts';
import { GENERAL, openSandbox } from './support/sandbox.ts';

const V2 = 1 << 15;
const PATH = `/channels/${GENERAL}/messages`;

const text = (length: number) => ({ type: 10, content: 'x'.repeat(length) });
const texts = (count: number) => Array.from({ length: count }, () => text(1));
const button = (fields: object = {}) => ({
  type: 2,
  style: 1,
  label: 'A',
  custom_id: 'a',
  ...fields,
});
const buttons = (count: number) =>
  Array.from({ length: count }, (_, n) => button({ custom_id: `b${n}` }));
const row = (...components: object[]) => ({ type: 1, components });
const container = (...components: object[]) => ({ type: 17, components });
const option = (value: string, fields: object = {}) => ({ label: value, value, ...fields });
const options = (count: number) => Array.from({ length: count }, (_, n) => option(`o${n}`));
const select = (fields: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: [option('a')],
  ...fields,
});
const v2 = (...components: object[]) => ({ flags: V2, components });
const legacy = (...components: object[]) => ({ content: 'x', components });
const long = (count: number) => 'x'.repeat(count);
const fields = (count: number) => Array.from({ length: count }, () => ({ name: 'n', value: 'v' }));
const media = { media: { url: 'https://example.org/a.png' } };

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await openSandbox();
});

afterAll(() => sandbox.close());

const refused: readonly (readonly [string, object, string])[] = [
  ['content over 2000', { content: long(2001) }, 'content'],
  ['a nonce over 25', { content: 'x', nonce: long(26) }, 'nonce'],
  ['a flag that only interactions have', { content: 'x', flags: 64 }, 'flags'],
  ['11 embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 't' })) }, 'embeds'],
  ['an embed title over 256', { embeds: [{ title: long(257) }] }, 'embeds'],
  ['an embed description over 4096', { embeds: [{ description: long(4097) }] }, 'embeds'],
  ['26 embed fields', { embeds: [{ fields: fields(26) }] }, 'embeds'],
  ['a field name over 256', { embeds: [{ fields: [{ name: long(257), value: 'v' }] }] }, 'embeds'],
  [
    'a field value over 1024',
    { embeds: [{ fields: [{ name: 'n', value: long(1025) }] }] },
    'embeds',
  ],
  ['an embed footer over 2048', { embeds: [{ footer: { text: long(2049) } }] }, 'embeds'],
  ['an embed author over 256', { embeds: [{ author: { name: long(257) } }] }, 'embeds'],
  [
    'embeds over 6000 together',
    { embeds: [{ description: long(3001) }, { description: long(3000) }] },
    'embeds',
  ],
  ['6 rows', legacy(...buttons(6).map((each) => row(each))), 'components'],
  ['6 buttons in a row', legacy(row(...buttons(6))), 'components'],
  ['an empty row', legacy(row()), 'components'],
  ['two selects in a row', legacy(row(select(), select({ custom_id: 't' }))), 'components'],
  ['a select beside a button', legacy(row(select(), button())), 'components'],
  ['a custom id over 100', legacy(row(button({ custom_id: long(101) }))), 'components'],
  ['a custom id twice', legacy(row(button(), button({ label: 'B' }))), 'components'],
  ['a numeric id twice', v2({ ...text(1), id: 7 }, { ...text(1), id: 7 }), 'components'],
  ['a button label over 80', legacy(row(button({ label: long(81) }))), 'components'],
  ['a button without custom id', legacy(row({ type: 2, style: 1, label: 'A' })), 'components'],
  [
    'a button without label and emoji',
    legacy(row({ type: 2, style: 1, custom_id: 'a' })),
    'components',
  ],
  [
    'a link with a custom id',
    legacy(row(button({ style: 5, url: 'https://example.org' }))),
    'components',
  ],
  ['a link without url', legacy(row({ type: 2, style: 5, label: 'A' })), 'components'],
  ['26 options', legacy(row(select({ options: options(26) }))), 'components'],
  [
    'an option label over 100',
    legacy(row(select({ options: [option('a', { label: long(101) })] }))),
    'components',
  ],
  [
    'an option description over 100',
    legacy(row(select({ options: [option('a', { description: long(101) })] }))),
    'components',
  ],
  [
    'an option value twice',
    legacy(row(select({ options: [option('a'), option('a')] }))),
    'components',
  ],
  ['a placeholder over 150', legacy(row(select({ placeholder: long(151) }))), 'components'],
  ['more to choose than there is', legacy(row(select({ max_values: 2 }))), 'components'],
  [
    'a minimum above the maximum',
    legacy(row(select({ options: options(5), min_values: 3, max_values: 2 }))),
    'components',
  ],
  ['a kind of component there is not', legacy(row({ type: 99 })), 'components'],
  [
    'a text input in a message',
    legacy(row({ type: 4, style: 1, custom_id: 'a', label: 'A' })),
    'components',
  ],
  ['V2 components without the flag', legacy(text(1)), 'components'],
  ['V2 with content', { ...v2(text(1)), content: 'x' }, 'content'],
  ['V2 with embeds', { ...v2(text(1)), embeds: [{ title: 't' }] }, 'embeds'],
  [
    'V2 with a poll',
    { ...v2(text(1)), poll: { question: { text: 'q' }, answers: [{ poll_media: { text: 'a' } }] } },
    'poll',
  ],
  ['41 components', v2(...texts(41)), 'components'],
  ['41 components, nested', v2(container(...texts(20)), container(...texts(19))), 'components'],
  ['a text over 4000', v2(text(4001)), 'components'],
  ['texts over 4000 together', v2(text(2001), container(text(2000))), 'components'],
  ['an empty text', v2(text(0)), 'components'],
  ['a container in a container', v2(container(container(text(1)))), 'components'],
  ['a section without accessory', v2({ type: 9, components: [text(1)] }), 'components'],
  [
    'a section with four texts',
    v2({ type: 9, components: texts(4), accessory: { type: 11, ...media } }),
    'components',
  ],
  [
    'a gallery of eleven',
    v2({ type: 12, items: Array.from({ length: 11 }, () => media) }),
    'components',
  ],
  [
    'a file that was not sent',
    v2({ type: 13, file: { url: 'attachment://missing.png' } }),
    'components',
  ],
  [
    'mentions allowed twice over',
    { content: 'x', allowed_mentions: { parse: ['users'], users: [GENERAL] } },
    'allowed_mentions',
  ],
];

describe('a message is refused with', () => {
  it.each(refused)('%s', async (_name, body, field) => {
    const reply = await sandbox.rest('POST', PATH, body);
    expect(reply).toMatchObject({
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body' },
    });
    expect(Object.keys(reply.body.errors ?? {})).toContain(field);
  });

  it.each([{}, { content: '' }, { content: null, embeds: [], components: [] }, { flags: V2 }])(
    'nothing in it: %j',
    async (body) => {
      expect(await sandbox.rest('POST', PATH, body)).toMatchObject({
        status: 400,
        body: { code: 50006 },
      });
    },
  );
});

const accepted: readonly (readonly [string, object])[] = [
  ['2000 characters', { content: long(2000) }],
  [
    'five rows of five buttons',
    legacy(
      ...Array.from({ length: 5 }, (_, r) =>
        row(...buttons(5).map((each) => ({ ...each, custom_id: `${r}${each.custom_id}` }))),
      ),
    ),
  ],
  ['25 options', legacy(row(select({ options: options(25), max_values: 25, min_values: 0 })))],
  ['40 components', v2(container(...texts(39)))],
  ['4000 characters of text', v2(text(2000), text(2000))],
  ['a section with a button', v2({ type: 9, components: texts(3), accessory: button() })],
  ['a gallery and a separator', v2({ type: 12, items: [media] }, { type: 14, spacing: 2 })],
  [
    '6000 characters of embeds',
    { embeds: [{ description: long(4000) }, { description: long(2000) }] },
  ],
];

describe('a message may have', () => {
  it.each(accepted)('%s', async (_name, body) => {
    expect((await sandbox.rest('POST', PATH, body)).status).toBe(200);
  });
});
