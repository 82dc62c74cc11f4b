import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cards } from './play/cards.ts';
import { forgeries } from './play/forgeries.ts';
import { losses } from './play/losses.ts';
import { refusals } from './play/refusals.ts';
import { rounds } from './play/rounds.ts';
import { ERROR } from './support/botProcess.ts';
import { openVenue, type Venue } from './support/venue.ts';

/** One bot and one local Discord for all of this; each promise has a server of its own. */
let venue: Venue | undefined;
beforeAll(async () => {
  venue = await openVenue();
}, 60_000);
afterAll(() => venue?.close());

function here(): Venue {
  if (venue === undefined) throw new Error('The bot did not start.');
  return venue;
}

describe.concurrent('a bot in its servers', { timeout: 90_000 }, () => {
  rounds(here);
  refusals(here);
  losses(here);
  cards(here);
  forgeries(here);
});

test('none of this left a flood of errors in the log', () => {
  const errors = here().bot.log.filter(({ level }) => level >= ERROR);
  expect(errors).toEqual([]);
});
