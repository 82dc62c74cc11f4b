import { describe, expect, test } from 'vitest';
import { explain } from '../../commands/explain.ts';
import { anInput, heard, openDesk, t } from '../support/desk.ts';

describe('/explain', () => {
  test('without a word tells score and soundtrack apart, for everybody', async () => {
    const desk = await openDesk();
    const { to, text } = heard(await explain.run(anInput(), desk.app));
    expect(to).toBe('all');
    for (const line of t.explain.intro) expect(text).toContain(line);
  });

  test.each(['needle-drop', 'Needle Drop', ' needle drop '])('knows %j', async (term) => {
    const desk = await openDesk();
    const { to, text } = heard(await explain.run(anInput({ options: { term } }), desk.app));
    expect(to).toBe('all');
    expect(text).toContain('## Needle drop');
  });

  test('asks back, privately, about a word that is nearly one', async () => {
    const desk = await openDesk();
    const { to, text } = heard(
      await explain.run(anInput({ options: { term: 'neddle dorp' } }), desk.app),
    );
    expect(to).toBe('one');
    expect(text).toContain('needle drop');
  });

  test.each([7, true, '@everyone **x**', 'x'.repeat(6000)])('is not upset by %s', async (term) => {
    const desk = await openDesk();
    const { to, text } = heard(await explain.run(anInput({ options: { term } }), desk.app));
    expect(to).toBe('one');
    expect(text).not.toMatch(/@everyone|\*\*x/);
    expect(text.length).toBeLessThan(400);
  });

  test('offers every word when nothing is typed, and the nearest when something is', async () => {
    const desk = await openDesk();
    const offered = async (term: string) =>
      heard(
        (await explain.complete?.(anInput({ options: { term } }), 'term', desk.app)) ?? never(),
      );
    expect((await offered('')).text.split('\n')).toHaveLength(
      Math.min(25, desk.app.catalogue.terms.length),
    );
    expect((await offered('needle')).text.split('\n')[0]).toBe('needle drop');
  });
});

function never(): never {
  throw new Error('/explain completes its word');
}
