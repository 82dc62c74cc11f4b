import { describe, expect, test } from 'vitest';
import { textsFor } from '../../src/i18n/index.ts';
import { questionView } from '../../src/views/question.ts';
import { revealView } from '../../src/views/reveal.ts';
import { oneOfEach } from '../support/everyKind.ts';
import {
  START,
  after,
  anOpenGame,
  answer,
  aQuestion,
  closed,
  ANA,
} from '../support/gameBuilder.ts';
import { refusedBy, textsIn } from '../support/payloadChecks.ts';

const t = textsFor('en-US');
const deadline = START + 20_000;

describe.each(oneOfEach)('an open question of kind $kind', (question) => {
  test('is the same to the last byte whichever option is right', () => {
    const views = question.options.map((_, answerIndex) => {
      const game = anOpenGame({ questions: [{ ...question, answer: answerIndex }, aQuestion()] });
      return JSON.stringify(questionView(game, t, deadline));
    });
    expect(new Set(views).size).toBe(1);
  });

  test('does not say before the reveal what explains the answer', () => {
    const secret = 'A fact for afterwards';
    const params = {
      ...question.params,
      heard: secret,
      note: secret,
      makers: [secret],
      people: [secret],
      composers: [secret],
    };
    const told = {
      ...question,
      params,
      evidence: { from: [secret], confidence: secret },
      facts: [secret],
      id: secret,
    };
    expect(
      JSON.stringify(questionView(anOpenGame({ questions: [told] }), t, deadline)),
    ).not.toContain(secret);
  });
});

test('a saved question of a kind that is gone is asked and explained all the same', () => {
  for (const kind of ['film-to-song', 'toString', '__proto__']) {
    const open = anOpenGame({ questions: [aQuestion({ kind, params: {} })] });
    const asked = questionView(open, t, deadline);
    expect(refusedBy(asked)).toBeUndefined();
    expect(textsIn(asked).join('\n')).toContain(t.unknownKind.ask);
    const shown = revealView(closed(after(open, answer(open, ANA))), t);
    expect(refusedBy(shown)).toBeUndefined();
    expect(textsIn(shown).join('\n')).toContain(t.unknownKind.why);
  }
});

test('a saved question that lacks what its sentence needs is explained all the same', () => {
  const params = { composer: 'Nino Rota', film: 'Amarcord', year: 1973, note: null };
  const open = anOpenGame({ questions: [aQuestion({ kind: 'film-of-composer', params })] });
  const shown = revealView(closed(after(open, answer(open, ANA))), t);
  expect(refusedBy(shown)).toBeUndefined();
  expect(textsIn(shown).join('\n')).toContain(t.unknownKind.why);
});

test('options too long for a phone are listed, and their buttons carry letters', () => {
  const options = ['Everything You Always Wanted to Know', 'B', 'C', 'D'];
  const texts = textsIn(
    questionView(anOpenGame({ questions: [aQuestion({ options })] }), t, deadline),
  );
  expect(texts).toEqual(expect.arrayContaining(['A', 'B', 'C', 'D']));
  expect(texts.join('\n')).toContain('A · Everything You Always Wanted to Know\nB · B');
});

test('titles with markdown keep their stars in sentences and in buttons', () => {
  const title = '*batteries not included';
  const options = [title, 'Jaws', 'Alien', 'Rocky'];
  const params = { film: title, year: 1987, composers: ['James Horner'], note: null };
  const texts = textsIn(
    questionView(anOpenGame({ questions: [aQuestion({ options, params })] }), t, deadline),
  );
  expect(texts.join('\n')).toContain('*\\*batteries not included* (1987)');
  expect(texts).toContain('A · *batteries not included');
});
