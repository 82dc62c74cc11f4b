import type { GameEvent, Instant, Outcome } from '../engine/game.ts';
import type { Clock } from './clock.ts';
import type { LiveGame } from './liveGame.ts';
import type { Registry } from './registry.ts';

/** Where a click or a command comes from; a game answers only to its own channel. */
export interface Place {
  readonly guildId: string;
  readonly channelId: string;
  readonly userId: string;
}

export interface AnswerRequest extends Place {
  readonly gameId: string;
  readonly question: number;
  readonly choice: number;
  /** The stamp of the interaction. */
  readonly at: Instant;
}

export type Told =
  | Outcome
  | { readonly ok: false; readonly why: 'gameOver' | 'noGame'; readonly game?: undefined };

export interface Playing {
  answer(request: AnswerRequest): Promise<Told>;
  skip(place: Place): Promise<Told>;
  stop(place: Place & { readonly moderator: boolean }): Promise<Told>;
}

interface Table {
  readonly registry: Registry;
  readonly counts: { answered(live: LiveGame): void };
  /** Resolves when games of the time before a restart are back. */
  readonly settled: () => Promise<void>;
  /** Resolves when the game's messages that are under way have arrived. */
  readonly posted: (gameId: string) => Promise<void>;
  readonly clock: Clock;
}

/** Well inside the three seconds that Discord gives. */
const LONGEST_WAIT_MS = 1000;

export function playing({ registry, counts, settled, posted, clock }: Table): Playing {
  const here = async ({ guildId, channelId }: Place, find: () => LiveGame | undefined) => {
    if (find() === undefined) await settled();
    const live = find();
    const mine = live?.game.guildId === guildId && live.game.channelId === channelId;
    return mine ? live : undefined;
  };

  /** A message can be seen, and clicked, a moment before Discord tells the bot that it is there. */
  const sendWhenPosted = async (live: LiveGame, event: GameEvent): Promise<Outcome> => {
    const outcome = await live.send(event);
    if (outcome.ok || outcome.why !== 'notOpenYet') return outcome;
    const timeout = new Promise<void>((resolve) => void clock.after(LONGEST_WAIT_MS, resolve));
    await Promise.race([posted(live.game.id), timeout]);
    return live.send(event);
  };

  return {
    answer: async (request) => {
      const live = await here(request, () => registry.byId(request.gameId));
      if (live === undefined) return { ok: false, why: 'gameOver' };
      const { question, choice, at, userId: by } = request;
      const outcome = await sendWhenPosted(live, { type: 'answered', question, by, choice, at });
      if (outcome.ok) counts.answered(live);
      return outcome;
    },
    skip: async (place) => {
      const live = await here(place, () => registry.inChannel(place.channelId));
      if (live === undefined) return { ok: false, why: 'noGame' };
      return live.send({ type: 'skipVoted', by: place.userId });
    },
    stop: async ({ moderator, ...place }) => {
      const live = await here(place, () => registry.inChannel(place.channelId));
      if (live === undefined) return { ok: false, why: 'noGame' };
      return live.send({ type: 'stopped', by: place.userId, moderator });
    },
  };
}
