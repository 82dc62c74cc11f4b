import { describe, expect, test } from 'vitest';
import { trivia } from '../../commands/trivia.ts';
import { ANA, BEN, CHANNEL, CLEO, GUILD, aQuestion } from '../support/gameBuilder.ts';
import { anInput, heard, openDesk, t } from '../support/desk.ts';
import { NASTY } from '../support/extremeGames.ts';

const play = (overrides: Parameters<typeof anInput>[0] = {}) =>
  anInput({ subcommand: 'play', ...overrides });

describe('/trivia play', () => {
  test('starts a round of ten questions of twenty seconds, and tells everybody', async () => {
    const { app, games } = await openDesk();
    const { to, text } = heard(await trivia.run(play(), app));
    expect(to).toBe('all');
    expect(text).toContain(`<@${ANA}> started a round: 10 questions, 20 seconds each.`);
    expect(games.running()).toBe(1);
  });

  test('says what the round is limited to', async () => {
    const { app } = await openDesk();
    const options = { questions: 1, seconds: 5, difficulty: 'hard', kind: 'odd-one-out' };
    const { text } = heard(await trivia.run(play({ options }), app));
    expect(text).toContain('1 question, 5 seconds each, hard, odd one out');
  });

  test.each([
    ['questions', 0],
    ['questions', 31],
    ['questions', 1e308],
    ['questions', 2.5],
    ['questions', '10'],
    ['questions', true],
    ['questions', Number.NaN],
    ['seconds', 4],
    ['seconds', 61],
    ['seconds', -Infinity],
    ['seconds', 'x'],
  ])('refuses forged %s: %s', async (name, value) => {
    const { app, games } = await openDesk();
    const { to, text } = heard(await trivia.run(play({ options: { [name]: value } }), app));
    expect(to).toBe('one');
    expect(text).toMatch(new RegExp(`^${name} must be a whole number from \\d+ to \\d+\\.$`));
    expect(games.running()).toBe(0);
  });

  test.each<readonly [name: string, value: string | number]>([
    ['difficulty', 'impossible'],
    ['difficulty', 2],
    ['difficulty', 'constructor'],
    ['kind', 'toString'],
    ['kind', ''],
    ['kind', 7],
    ...NASTY.map((text) => ['kind', text] as const),
  ])('refuses a forged %s', async (name, value) => {
    const { app, games } = await openDesk();
    const reply = heard(await trivia.run(play({ options: { [name]: value } }), app));
    expect(reply).toEqual({ to: 'one', text: t.refusals.badChoice(name) });
    expect(games.running()).toBe(0);
  });

  test('is refused, privately, where a round is running', async () => {
    const { app } = await openDesk();
    await trivia.run(play(), app);
    expect(heard(await trivia.run(play(), app))).toEqual({ to: 'one', text: t.refusals.busy });
  });

  test('is refused where the server has ten', async () => {
    const { app } = await openDesk();
    for (let i = 0; i < 10; i += 1) await trivia.run(play({ channelId: `${i}` }), app);
    const reply = heard(await trivia.run(play(), app));
    expect(reply).toEqual({ to: 'one', text: t.refusals.tooMany(10) });
  });

  test('is refused where games do not run, and says where they do', async () => {
    const desk = await openDesk();
    await desk.settings.setChannels(GUILD, () => ['1', '2']);
    const reply = heard(await trivia.run(play(), desk.app));
    expect(reply).toEqual({ to: 'one', text: t.refusals.wrongChannel(['<#1>', '<#2>']) });
    const thread = heard(await trivia.run(play({ parentId: '2' }), desk.app));
    expect(thread.to).toBe('all');
  });

  test('is refused where the bot may not write, or this person may not see', async () => {
    const { app, games } = await openDesk();
    const mute = heard(await trivia.run(play({ botMaySpeak: false }), app));
    expect(mute).toEqual({ to: 'one', text: t.refusals.cannotSpeak });
    const blind = heard(await trivia.run(play({ mayUseChannel: false }), app));
    expect(blind).toEqual({ to: 'one', text: t.refusals.noAccess });
    expect(games.running()).toBe(0);
  });

  test('says so when there are too few questions like that', async () => {
    const { app } = await openDesk({ draw: () => [aQuestion()] });
    const reply = heard(await trivia.run(play(), app));
    expect(reply).toEqual({ to: 'one', text: t.refusals.tooFewQuestions });
  });
});

describe('/trivia stop', () => {
  const stop = (overrides: Parameters<typeof anInput>[0] = {}) =>
    anInput({ subcommand: 'stop', ...overrides });

  test('is for who started the round', async () => {
    const desk = await openDesk();
    await desk.start();
    const bystander = heard(await trivia.run(stop({ userId: BEN }), desk.app));
    expect(bystander).toEqual({ to: 'one', text: t.refusals.notYours });
    const starter = heard(await trivia.run(stop(), desk.app));
    expect(starter).toEqual({ to: 'all', text: t.trivia.stopped(`<@${ANA}>`) });
  });

  test('is for moderators too', async () => {
    const desk = await openDesk();
    await desk.start();
    const reply = await trivia.run(stop({ userId: BEN, isModerator: true }), desk.app);
    expect(heard(reply).to).toBe('all');
  });

  test('says so where nothing runs', async () => {
    const { app } = await openDesk();
    expect(heard(await trivia.run(stop(), app))).toEqual({ to: 'one', text: t.refusals.noGame });
  });
});

describe('/trivia skip', () => {
  const skip = (userId: string) => anInput({ subcommand: 'skip', userId });

  test('counts votes, tells how many are needed, and skips', async () => {
    const desk = await openDesk();
    const { id } = await desk.start();
    await desk.clock.pass(3000);
    for (const by of [ANA, BEN, CLEO]) await desk.answer(await desk.open(id, 0), by);
    await desk.clock.pass(21_000);
    await desk.clock.pass(4000);
    await desk.open(id, 1);
    const first = heard(await trivia.run(skip(ANA), desk.app));
    expect(first).toEqual({ to: 'all', text: t.trivia.skipVote(1, 2) });
    const again = heard(await trivia.run(skip(ANA), desk.app));
    expect(again).toEqual({ to: 'one', text: t.refusals.alreadyVoted });
    const bystander = heard(await trivia.run(skip('199'), desk.app));
    expect(bystander).toEqual({ to: 'one', text: t.refusals.notPlaying });
    expect(heard(await trivia.run(skip(BEN), desk.app))).toEqual({
      to: 'all',
      text: t.trivia.skipped,
    });
  });

  test('says so between questions, and where nothing runs', async () => {
    const desk = await openDesk();
    const none = heard(await trivia.run(skip(ANA), desk.app));
    expect(none).toEqual({ to: 'one', text: t.refusals.noGame });
    await desk.start();
    const early = heard(await trivia.run(skip(ANA), desk.app));
    expect(early).toEqual({ to: 'one', text: t.refusals.nothingToSkip });
  });
});

test.each([undefined, 'toString', 'plan'])(
  'an unknown subcommand is answered: %s',
  async (name) => {
    const { app } = await openDesk();
    const input = anInput({
      channelId: CHANNEL,
      ...(name === undefined ? {} : { subcommand: name }),
    });
    expect(heard(await trivia.run(input, app)).text).toBe(t.refusals.unknownCommand);
  },
);
