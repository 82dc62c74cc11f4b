import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InteractionResult } from '../../../src/sandbox/driver/person.ts';
import { startRound } from '../support/playing.ts';
import type { Room, Venue } from '../support/venue.ts';
import { RAW } from './refusals.ts';

const CLICKS = 1500;
const COMMANDS = 500;
const AT_ONCE = 20;

const ROUTES = 'ans again quick card table board channels about film term'.split(' ');

const part = fc.oneof(
  fc.nat(1200).map(String),
  fc.constantFrom('', 'week', 'all', 'film', 'cue', 'pick', 'undo', 'star-wars-1977', '-1', 'NaN'),
  fc.string({ maxLength: 12 }),
);
const customId = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...ROUTES), fc.array(part, { maxLength: 5 })) },
  { weight: 1, arbitrary: fc.tuple(fc.string({ maxLength: 30 }), fc.array(part)) },
);

const value = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);
const command = fc.oneof(
  fc.record({ name: fc.constant('score-or-soundtrack'), options: fc.record({ title: value }) }),
  fc.record({ name: fc.constant('explain'), options: fc.record({ term: value }) }),
  fc.record({ name: fc.constant('leaderboard'), options: fc.record({ period: value }) }),
  fc.record({
    name: fc.constant('trivia play'),
    options: fc.record({ questions: value, seconds: value, difficulty: value, kind: value }),
  }),
);

/** Whatever arrives, each of it is answered, and nothing breaks. */
export function forgeries(venue: () => Venue): void {
  test('answers two thousand forged custom ids and option values', async () => {
    const room = await venue().room('Forgeries');
    const message = await startRound(room, 'Ana', { questions: 1 });
    const ids = fc.sample(customId, { numRuns: CLICKS, seed: 7 });
    const clicks = ids.map(
      ([route, parts]) =>
        () =>
          room.as('Gus').click(message, ['v1', route, ...parts].join(':'), RAW),
    );
    const commands = fc.sample(command, { numRuns: COMMANDS, seed: 7 });
    const typed = commands.map(
      ({ name, options }) =>
        () =>
          send(room, name, options),
    );
    const results = await allOf([...clicks, ...typed]);
    expect(results).toHaveLength(CLICKS + COMMANDS);
    expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    await venue().driver.removeGuild(room.guild);
  });
}

const send = (room: Room, name: string, options: object) =>
  room.as('Gus').command(name, options as Record<string, string | number | boolean>, RAW);

/** A few at a time, as a busy server sends them. */
async function allOf(
  tasks: readonly (() => Promise<InteractionResult>)[],
): Promise<InteractionResult[]> {
  const results: InteractionResult[] = [];
  const rest = tasks.values();
  const worker = async () => {
    for (const task of rest) results.push(await task());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
