import { expect, test } from 'vitest';
import { term } from '../../src/components/term.ts';
import { anInput, heard, openDesk, t } from '../support/desk.ts';

test('another word takes the place of the one that was explained', async () => {
  const { app } = await openDesk();
  for (const { id } of app.catalogue.terms)
    expect(heard(await term.run(anInput({ values: [id] }), app)).to).toBe('changed');
});

test.each([[[]], [['nothing']], [['__proto__']]])(
  'a forged word is answered: %j',
  async (values) => {
    const { app } = await openDesk();
    const reply = heard(await term.run(anInput({ values }), app));
    expect(reply).toEqual({ to: 'one', text: t.refusals.unknownRoute });
  },
);
