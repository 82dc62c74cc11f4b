import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customId, numberPart, readCustomId } from '../../src/views/customId.ts';
import { cut, plain, plainAll } from '../../src/views/text.ts';

describe('cut', () => {
  test.each([
    ['Jaws', 4, 'Jaws'],
    ['Jaws 2', 5, 'Jaws…'],
    ['Star Wars', 6, 'Star…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 12, '👩‍👩‍👧‍👦…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 11, '…'],
  ])('shortens %s to %d units: %s', (value, max, expected) => {
    expect(cut(value, max)).toBe(expected);
  });

  test('keeps within its bound and never splits a character', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (value, max) => {
        const short = cut(value, max);
        expect(short.length).toBeLessThanOrEqual(max);
        expect(short.isWellFormed()).toBe(true);
        expect(value.startsWith(short.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});

describe('plain', () => {
  test.each([
    ['*batteries not included', '\\*batteries not included'],
    ['a _b_ ~~c~~ ||d|| `e`', 'a \\_b\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\| \\`e\\`'],
    ['# one', '\\# one'],
    ['- one', '\\- one'],
    ['1. one', '1\\. one'],
    ['-# one', '\\-# one'],
    ['> one', '\\> one'],
    ['one\n# two\r\n> three', 'one # two > three'],
    ['@everyone', '@\u200Beveryone'],
    ['<@120000000000000001>', '<\u200B@\u200B120000000000000001>'],
    ['<t:0:R>', '<\u200Bt:0:R>'],
    ['[a](https://example.com)', '\\[a](https://example.com)'],
  ])('makes %j show as it is', (value, expected) => {
    expect(plain(value)).toBe(expected);
  });

  test('leaves letters of any script alone', () => {
    for (const title of ['Amélie', 'שיר', '千と千尋の神隠し', 'Dil Se..', 'WALL·E', '8½'])
      expect(plain(title)).toBe(title);
  });

  test('reaches every string of plain JSON and nothing else', () => {
    expect(plainAll({ a: ['*', { b: '_', c: 1, d: null }], e: true })).toEqual({
      a: ['\\*', { b: '\\_', c: 1, d: null }],
      e: true,
    });
  });
});

describe('custom ids', () => {
  test('are read as they were written', () => {
    const part = fc.stringMatching(/^[a-z0-9-]{0,15}$/);
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,8}$/),
        fc.array(part, { maxLength: 4 }),
        (route, parts) => {
          expect(readCustomId(customId(route, ...parts))).toEqual({ route, parts });
        },
      ),
    );
  });

  test('longer than Discord takes are not made', () => {
    expect(customId('about', 'film', 'x'.repeat(86))).toHaveLength(100);
    expect(() => customId('about', 'film', 'x'.repeat(87))).toThrow('about');
  });

  test.each(['', 'v1', 'v1:', 'v2:ans:1', 'ans:1', ':ans', `v1:ans:${'x'.repeat(100)}`])(
    'that are not ours are not read: %j',
    (id) => {
      expect(readCustomId(id)).toBeUndefined();
    },
  );

  test.each([
    ['0', 0],
    ['999', 999],
    ['007', 7],
    ['1000', Number.NaN],
    ['-1', Number.NaN],
    ['1.5', Number.NaN],
    ['1e2', Number.NaN],
    [' 1', Number.NaN],
    ['', Number.NaN],
    [undefined, Number.NaN],
  ])('hold whole numbers up to 999: %j is %d', (part, expected) => {
    expect(numberPart(part)).toBe(expected);
  });
});
