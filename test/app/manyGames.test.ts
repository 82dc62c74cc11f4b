import { describe, expect, test } from 'vitest';
import { GAMES_IN_A_GUILD } from '../../src/app/starting.ts';
import { breaker } from '../support/breaker.ts';
import { eventually } from '../support/eventually.ts';
import { ANA, BEN, CHANNEL, GUILD, aQuestion } from '../support/gameBuilder.ts';
import { scratchFile } from '../support/scratchFile.ts';
import { openTable, REQUEST } from '../support/table.ts';

describe('games of one server', () => {
  test('are one a channel, also when two are asked for at once', async () => {
    const table = await openTable();
    const started = await Promise.all([table.games.start(REQUEST), table.games.start(REQUEST)]);
    expect(started).toMatchObject([{ ok: true }, { ok: false, why: 'busy' }]);
  });

  test('are ten at most', async () => {
    const table = await openTable();
    expect(GAMES_IN_A_GUILD).toBe(10);
    const asked = Array.from({ length: 12 }, (_, i) =>
      table.games.start({ ...REQUEST, channelId: `channel ${i}` }),
    );
    const refused = (await Promise.all(asked)).flatMap((one) => (one.ok ? [] : [one.why]));
    expect(refused).toEqual(['tooMany', 'tooMany']);
    expect(await table.games.start({ ...REQUEST, guildId: 'another' })).toMatchObject({ ok: true });
  });

  test('that are running at once give one player the points of both', async () => {
    const table = await openTable();
    const ids = [];
    for (const channelId of ['one', 'two', 'three'])
      ids.push((await table.start({ channelId })).id);
    await table.clock.pass(3000);
    for (const id of ids) await table.answer(await table.open(id, 0), ANA);
    table.clock.advance(21_000);
    await table.stage.saw('reveal', 3);
    expect(await table.points()).toEqual({ [ANA]: 300 });
    const [player] = await table.records.players.getMany(GUILD, [ANA]);
    expect(Object.keys(player?.applied ?? {}).sort()).toEqual(ids.sort());
  });

  test('are forgotten by a player’s record once they are over', async () => {
    const table = await openTable();
    for (const channelId of ['one', 'two']) {
      const { id } = await table.start({ channelId, questions: 1 });
      await table.clock.pass(3000);
      await table.answer(await table.open(id, 0), ANA);
      await table.clock.pass(21_000);
      await eventually(() => table.games.running() === 0);
    }
    const [player] = await table.records.players.getMany(GUILD, [ANA]);
    expect(Object.keys(player?.applied ?? {})).toHaveLength(1);
  });

  test('answer only to their own channel and server', async () => {
    const table = await openTable();
    const { id } = await table.start();
    await table.clock.pass(3000);
    const open = await table.open(id, 0);
    expect(await table.answer({ ...open, channelId: 'elsewhere' }, BEN)).toMatchObject({
      why: 'gameOver',
    });
    expect(await table.answer({ ...open, guildId: 'elsewhere' }, BEN)).toMatchObject({
      why: 'gameOver',
    });
    const place = { guildId: 'elsewhere', channelId: CHANNEL, userId: ANA };
    expect(await table.games.stop({ ...place, moderator: true })).toMatchObject({ why: 'noGame' });
    expect(await table.games.skip(place)).toMatchObject({ why: 'noGame' });
  });
});

test('a game is not found by an id that no game has', async () => {
  const table = await openTable();
  for (const forged of ['', 'nothing', 'a:b', '\uD800', 'x'.repeat(100)])
    expect(await table.games.find(GUILD, forged)).toBeUndefined();
});

test('too few questions refuse the round and leave no trace', async () => {
  const table = await openTable({ draw: () => [aQuestion()] });
  expect(await table.games.start(REQUEST)).toEqual({ ok: false, why: 'tooFewQuestions' });
  expect(await table.records.games.openIn([GUILD])).toEqual([]);
  expect(await table.records.guilds.seen(GUILD)).toEqual([]);
});

test('what a server saw is avoided in the next draw, newest last', async () => {
  const asked: string[][] = [];
  const table = await openTable({
    draw: ({ avoid, questions }) => {
      asked.push([...avoid]);
      return Array.from({ length: questions }, (_, i) => aQuestion({ id: `${asked.length}.${i}` }));
    },
  });
  await table.start({ channelId: 'one', questions: 2 });
  await table.start({ channelId: 'two', questions: 1 });
  await table.start({ channelId: 'three', questions: 1 });
  expect(asked).toEqual([[], ['1.0', '1.1'], ['1.0', '1.1', '2.0']]);
});

test('sixty answers in a moment are few writes, and each is kept', async () => {
  const file = scratchFile();
  const { through, calls } = breaker();
  const table = await openTable({ file, through });
  const { id } = await table.start();
  await table.clock.pass(3000);
  const open = await table.open(id, 0);
  const before = calls.length;
  const crowd = Array.from({ length: 60 }, (_, i) => `player ${i}`);
  const told = await Promise.all(crowd.map((by, i) => table.answer(open, by, { choice: i % 4 })));
  expect(told.every(({ ok }) => ok)).toBe(true);
  expect(calls.slice(before).filter((call) => call === 'games.journal').length).toBeLessThan(5);
  await table.close();
  const again = await openTable({ file });
  await again.games.resume([GUILD]);
  expect(Object.keys((await again.open(id, 0)).answers)).toEqual(crowd);
});

test('a click that overtakes the news of its question waits for it', async () => {
  const table = await openTable();
  const { id } = await table.start();
  const posted = Promise.withResolvers<void>();
  const { ask } = table.stage;
  table.stage.ask = async (game) => {
    await posted.promise;
    return ask(game);
  };
  await table.clock.pass(3000);
  const posting = await eventually(async () => {
    const game = await table.games.find(GUILD, id);
    return game?.phase === 'posting' && game;
  });
  const told = table.answer({ ...posting, openedAt: table.clock.now() }, BEN);
  await eventually(() => table.clock.spans().includes(1000));
  posted.resolve();
  expect(await told).toMatchObject({ ok: true });
});

test('the number of answers is shown at most once in three seconds', async () => {
  const table = await openTable();
  const { id } = await table.start();
  await table.clock.pass(3000);
  const open = await table.open(id, 0);
  for (const by of ['a', 'b', 'c']) await table.answer(open, by);
  await table.clock.pass(3000);
  expect(Object.keys((await table.stage.saw('count')).answers)).toHaveLength(3);
  table.clock.advance(9000);
  expect(table.stage.shown().filter((what) => what === 'count')).toHaveLength(1);
});

test('a shutdown says so in every channel, stops all clocks and keeps every game', async () => {
  const file = scratchFile();
  const table = await openTable({ file });
  for (const channelId of ['one', 'two', 'three']) await table.start({ channelId });
  await table.games.drain(3000);
  expect(table.stage.shown()).toEqual(['pause', 'pause', 'pause']);
  table.clock.advance(60_000);
  expect(table.stage.shown()).toHaveLength(3);
  await table.close();
  const again = await openTable({ file });
  await again.games.resume([GUILD]);
  expect(again.games.running()).toBe(3);
});
