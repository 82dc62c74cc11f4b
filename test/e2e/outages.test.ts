import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { InteractionResult } from '../../src/sandbox/driver/person.ts';
import type { Message } from '../../src/sandbox/state/messageTypes.ts';
import {
  nextQuestion,
  PATIENCE_MS,
  playOn,
  press,
  startRound,
  type Click,
} from './support/playing.ts';
import { isEnd, isReveal, optionButtons, pointsListed, textOf, words } from './support/reading.ts';
import { boardOf, recount, scorers } from './support/recount.ts';
import { openVenue, type Room, type Venue } from './support/venue.ts';

const TWO_BUTTONS = { kind: 'score-or-soundtrack' };
const HANDS = { Ana: 0, Ben: 1 };
const PRELOAD = new URL('support/failingStore.ts', import.meta.url).href;
const BROKEN = join(tmpdir(), `leitmotif-broken-${randomUUID()}`);

let venues: readonly Venue[] = [];
beforeAll(async () => {
  venues = await Promise.all([
    openVenue({ NODE_OPTIONS: `--import ${PRELOAD}`, FAILING_STORE: BROKEN }),
    openVenue(),
  ]);
}, 60_000);
afterAll(async () => {
  await rm(BROKEN, { force: true });
  await Promise.all(venues.map((venue) => venue.close()));
});

function venueOf(n: number): Venue {
  const venue = venues[n];
  if (venue === undefined) throw new Error('The bot did not start.');
  return venue;
}

describe.concurrent('an outage', { timeout: 120_000 }, () => {
  test('of the store refuses what is asked, is logged once each time, and heals by itself', async () => {
    const venue = venueOf(0);
    const room = await venue.room('Store');
    const elsewhere = await room.next();
    const started = await startRound(room, 'Ana', TWO_BUTTONS);
    const question = await nextQuestion(room, 'Ana', started.id);
    const before = await press(room, question, 'Ana', 0);

    await writeFile(BROKEN, '');
    const asked = [
      await room.as('Ben').click(question, optionButtons(question)[1]?.id ?? ''),
      await room.as('Gus').command('leaderboard'),
      await elsewhere.as('Gus').command('trivia play'),
      await room.as('Olga').command('settings channels'),
    ];
    for (const result of asked) expectPoliteRefusal(result);
    await venue.bot.said('a step of a game failed');
    await rm(BROKEN);

    for (const { id } of asked)
      expect(venue.bot.log.filter(({ interaction }) => interaction === id)).toHaveLength(1);
    const { clicks, end } = await playOn(room, HANDS, question.id);
    await expectTrue(room, [before, ...clicks], started, end);
  });

  test('of posts and edits is tried through, and nothing is shown twice', async () => {
    const venue = venueOf(1);
    const [failing, limited, lost, slow] = await Promise.all(
      ['Failing', 'Limited', 'Lost', 'Slow'].map((name) => venue.room(name)),
    );
    if (!failing || !limited || !lost || !slow) throw new Error('A server is missing.');
    const rooms = [failing, limited, lost, slow];
    const fault = (room: Room, method: string, more: object) => ({
      method,
      path: `/channels/${room.channel}/messages`,
      ...more,
    });
    const starts = await Promise.all(rooms.map((room) => startRound(room, 'Ana', TWO_BUTTONS)));
    await venue.driver.faults({
      rest: [
        fault(failing, 'POST', { status: 500, times: 6 }),
        fault(failing, 'PATCH', { status: 503, times: 6 }),
        fault(limited, 'POST', { status: 429, retryAfter: 0.3, times: 3 }),
        fault(limited, 'PATCH', { status: 429, retryAfter: 0.3, times: 3 }),
        fault(lost, 'POST', { drop: true, after: true, times: 1 }),
        fault(slow, 'POST', { delayMs: 700 }),
        fault(slow, 'PATCH', { delayMs: 700 }),
      ],
    });
    await Promise.all(
      rooms.map(async (room, i) => {
        const started = starts[i];
        if (started === undefined) throw new Error('A round did not start.');
        const { clicks, end } = await playOn(room, HANDS, started.id);
        const messages = await room.as('Gus').messages();
        expect(messages.filter(isReveal)).toHaveLength(2);
        expect(messages.filter(isEnd)).toHaveLength(1);
        expect(clicks.filter(({ fate }) => fate === 'locked')).toHaveLength(4);
        await expectTrue(room, clicks, started, end);
      }),
    );
  });

  test('of the gateway costs no game, however the connection was lost', async () => {
    const venue = await openVenue();
    try {
      const room = await venue.room('Gateway');
      // Half a minute a question: a new session may take a few seconds.
      const started = await startRound(room, 'Ana', { ...TWO_BUTTONS, seconds: 30 });
      const clicks: Click[] = [];
      let last = started;
      for (const losses of LOSSES) {
        const question = await nextQuestion(room, 'Ana', last.id);
        for (const { name, choice, gateway } of losses) {
          await venue.driver.faults({ gateway });
          await pressUntilHeard(room, question, name, choice, clicks);
        }
        if (last === started)
          for (const { name } of losses) await room.as(name).command('trivia skip');
        last = question;
      }
      const end = await room.as('Ana').waitForMessage(isEnd, { timeoutMs: PATIENCE_MS });
      expect(clicks.filter(({ fate }) => fate !== 'unheard')).toHaveLength(4);
      await expectTrue(room, clicks, started, end, 30);
    } finally {
      await venue.close();
    }
  });
});

/** What happens to the connection before each of them answers, question by question. */
const LOSSES = [
  [
    { name: 'Ana', choice: 0, gateway: 'drop' },
    { name: 'Ben', choice: 1, gateway: 'reconnect' },
  ],
  [
    { name: 'Ana', choice: 0, gateway: 'invalid-session-resumable' },
    { name: 'Ben', choice: 1, gateway: 'invalid-session' },
  ],
] as const;

/** A sentence with the reference, privately; never something that looks like an answer. */
function expectPoliteRefusal(result: InteractionResult): void {
  expect(words(result)).toBe(
    `My memory cannot be reached right now, so I did nothing. Your points are safe. Try again in a minute. Reference ${result.id}`,
  );
  expect((result.message?.flags ?? 0) & 64).toBe(64);
}

/** As a person does whom Discord tells that the application did not respond. */
const pressUntilHeard = (
  room: Room,
  question: Message,
  name: string,
  choice: number,
  clicks: Click[],
) =>
  vi.waitFor(
    async () => {
      const click = await press(room, question, name, choice);
      clicks.push(click);
      expect(click.fate).not.toBe('unheard');
    },
    { timeout: PATIENCE_MS, interval: 100 },
  );

async function expectTrue(
  room: Room,
  clicks: readonly Click[],
  started: Message,
  end: Message,
  seconds = 5,
): Promise<void> {
  const points = scorers(await recount(room, clicks, { after: started.id, seconds }));
  expect(pointsListed(textOf(end))).toEqual(points);
  expect(await boardOf(room, 'Gus', 'all')).toEqual(points);
}
