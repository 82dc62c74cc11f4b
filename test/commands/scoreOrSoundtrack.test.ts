import { describe, expect, test } from 'vitest';
import { scoreOrSoundtrack } from '../../commands/scoreOrSoundtrack.ts';
import { everyKind } from '../support/everyKind.ts';
import { ANA } from '../support/gameBuilder.ts';
import { anInput, heard, openDesk, t } from '../support/desk.ts';
import { NASTY } from '../support/extremeGames.ts';

const ask = async (title: string | number | boolean) => {
  const { app } = await openDesk();
  return heard(await scoreOrSoundtrack.run(anInput({ options: { title } }), app));
};

describe('/score-or-soundtrack with a title', () => {
  test.each([
    ['Jaws', '*Jaws* (1975)', t.film.knownFor.score],
    ['jaws 1975', '*Jaws* (1975)', t.film.knownFor.score],
    ['guardians of the galaxy', '*Guardians of the Galaxy* (2014)', t.film.knownFor.songs],
    ['film:jaws-1975', '*Jaws* (1975)', t.film.knownFor.score],
    ['Hooked on a Feeling', '“Hooked on a Feeling”', 'A needle drop'],
  ])('answers %j for everybody', async (title, name, verdict) => {
    const { to, text } = await ask(title);
    expect(to).toBe('all');
    expect(text).toContain(name);
    expect(text).toContain(verdict);
  });

  test('asks back, privately, when the title is not known', async () => {
    const { to, text } = await ask('Starwarz');
    expect(to).toBe('one');
    expect(text).toContain('*Star Wars* (1977)');
  });

  test('leads from a person to films', async () => {
    const { to, text } = await ask('John Williams');
    expect(to).toBe('one');
    expect(text).toContain(' is not a film or a piece of music.');
  });

  test.each([...NASTY, 7, true, 'film:', 'film:nothing', 'cue:__proto__', 'x'.repeat(6000)])(
    'is answered, briefly and without pinging anybody: %s',
    async (title) => {
      const { text } = await ask(title);
      expect(text).not.toMatch(/@everyone|@here|<@\d/);
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThan(4000);
    },
  );
});

describe('/score-or-soundtrack without a title', () => {
  const draw = () => [everyKind['score-or-soundtrack']];

  test('asks the channel one quick question', async () => {
    const desk = await openDesk({ draw });
    const reply = heard(await scoreOrSoundtrack.run(anInput(), desk.app));
    expect(reply).toEqual({ to: 'all', text: t.trivia.quick(`<@${ANA}>`) });
    await desk.clock.pass(500);
    const game = await desk.stage.saw('ask');
    expect(game).toMatchObject({ rules: { mode: 'single', kind: 'score-or-soundtrack' } });
  });

  test('is refused where games do not run', async () => {
    const { app } = await openDesk({ draw });
    const input = anInput({ botMaySpeak: false });
    expect(heard(await scoreOrSoundtrack.run(input, app)).text).toBe(t.refusals.cannotSpeak);
  });
});

describe('its choices', () => {
  const choicesFor = async (title: string) => {
    const { app } = await openDesk();
    const reply = await scoreOrSoundtrack.complete?.(anInput({ options: { title } }), 'title', app);
    return reply?.do === 'choices' ? reply.choices : [];
  };

  test('are titles, each with a value that names one thing', async () => {
    const [first] = await choicesFor('star wa');
    expect(first).toEqual({ name: 'Star Wars (1977)', value: 'film:star-wars-1977' });
  });

  test.each(['', 'a', 'the', ...NASTY])(
    'are 25 at most, each as long as Discord takes: %j',
    async (typed) => {
      const choices = await choicesFor(typed);
      expect(choices.length).toBeLessThanOrEqual(25);
      expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
      for (const { name, value } of choices) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(100);
        expect(value.length).toBeLessThanOrEqual(100);
      }
    },
  );
});
