import { expect, test } from 'vitest';
import { about, filmPage } from '../../src/components/about.ts';
import { anInput, heard, openDesk, t } from '../support/desk.ts';

test.each([
  [['film', 'jaws-1975'], '*Jaws* (1975)'],
  [['cue', 'hooked-on-a-feeling-2014'], '“Hooked on a Feeling”'],
])('%j is shown to everybody', async (parts, name) => {
  const { app } = await openDesk();
  const { to, text } = heard(await about.run(anInput({ parts }), app));
  expect(to).toBe('all');
  expect(text).toContain(name);
});

test('a name leads on to films, privately', async () => {
  const { app } = await openDesk();
  const { to, text } = heard(await about.run(anInput({ parts: ['person', 'john-williams'] }), app));
  expect(to).toBe('one');
  expect(text).toContain('John Williams is not a film or a piece of music.');
});

test.each([
  ['quentin-tarantino', '*Pulp Fiction* (1994)'],
  ['ozzy-osbourne', '“Iron Man”'],
  ['agnetha-faltskog', '“Dancing Queen”'],
])('so does that of %s, who composed no film', async (id, known) => {
  const { app } = await openDesk();
  expect(heard(await about.run(anInput({ parts: ['person', id] }), app)).text).toContain(known);
});

test('no name of the dataset is unknown, and none leads to the same thing twice', async () => {
  const { app } = await openDesk();
  const wrong = [];
  for (const { id, name } of app.catalogue.people) {
    const reply = await about.run(anInput({ parts: ['person', id] }), app);
    const ids = JSON.stringify(reply).match(/v1:about:[^"]+/g) ?? [];
    if (ids.length === 0 || new Set(ids).size < ids.length) wrong.push(name);
  }
  expect(wrong).toEqual([]);
});

test('the pages of a film turn in place', async () => {
  const { app } = await openDesk();
  const long = app.catalogue.films.find(({ id }) => app.catalogue.cuesOf(id).length > 11);
  const page = async (number: string) =>
    heard(await filmPage.run(anInput({ parts: [long?.id ?? '', number] }), app));
  expect((await page('0')).to).toBe('changed');
  expect((await page('1')).text).not.toBe((await page('0')).text);
  expect((await page('999')).to).toBe('changed');
});

test.each([[['film']], [['film', 'nothing']], [['award', 'x']], [[]], [['cue', '__proto__']]])(
  'a forged card is answered: %j',
  async (parts) => {
    const { app } = await openDesk();
    expect(heard(await about.run(anInput({ parts }), app)).text).toBe(t.refusals.unknownRoute);
  },
);

test.each([[['jaws-1975', 'x']], [['jaws-1975']], [['nothing', '0']], [[]]])(
  'a forged page is answered: %j',
  async (parts) => {
    const { app } = await openDesk();
    expect(heard(await filmPage.run(anInput({ parts }), app)).text).toBe(t.refusals.unknownRoute);
  },
);
