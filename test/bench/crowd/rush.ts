import type { PeopleClient } from '../../../src/sandbox/driver/peopleClient.ts';
import { atOnce } from './atOnce.ts';
import { press } from './clicking.ts';
import type { OpenQuestion } from './openQuestion.ts';
import type { Rush, Rushed } from './orders.ts';

/** Each player's first answer to each question, a fixed number of clicks in flight all the time. */
export async function rush(
  client: PeopleClient,
  questions: readonly OpenQuestion[],
  { players, inFlight }: Rush,
): Promise<Rushed> {
  const clicks = players.flatMap((player, choice) =>
    questions.map((question) => ({ question, player, choice })),
  );
  const ms: number[] = [];
  let taken = 0;
  const startedAt = performance.now();
  await atOnce(inFlight, clicks, async ({ question, player, choice }) => {
    const clicked = await press(client, question, player, choice);
    ms.push(clicked.ms);
    if (clicked.taken) taken += 1;
  });
  return { ms, taken, tookMs: performance.now() - startedAt };
}
