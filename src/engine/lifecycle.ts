import type { Accepted, Effect, Game, Instant, Outcome, Rules } from './game.ts';
import { proceed, wakeForNext } from './outcome.ts';
import type { Question } from './question.ts';

export interface NewGame {
  readonly id: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly starterId: string;
  readonly rules: Rules;
  readonly questions: readonly Question[];
  readonly at: Instant;
}

export function newGame({ at, ...init }: NewGame): Accepted {
  const nextAt = at + init.rules.leadInMs;
  const game: Game = {
    v: 1,
    ...init,
    phase: 'pause',
    index: 0,
    openedAt: 0,
    deadline: 0,
    nextAt,
    answers: {},
    skipVotes: {},
    previous: {},
    awaited: 0,
    silent: 0,
    tallies: {},
    results: [],
  };
  return proceed(game, wakeForNext(game, init.rules.leadInMs));
}

/** After a restart: an open question is asked again, with the answers it has; the rest goes on where it was. */
export function resumed(game: Game, at: Instant): Outcome {
  const shown: readonly Effect[] = game.results.length > 0 ? [{ type: 'reveal' }] : [];
  switch (game.phase) {
    case 'pause':
      return proceed(
        { ...game, returned: game.index, nextAt: at + game.rules.leadInMs },
        wakeForNext(game, game.rules.leadInMs),
        ...shown,
      );
    case 'posting':
      return proceed({ ...game, returned: game.index }, { type: 'post' });
    case 'open':
      return proceed(
        {
          ...game,
          phase: 'posting',
          returned: game.index,
          ...(game.messageId === undefined ? {} : { reasked: game.messageId }),
        },
        { type: 'post' },
      );
    case 'awarding':
      return proceed(game, { type: 'award' });
    case 'finished':
      return proceed(game, ...shown, { type: 'finish' });
    default:
      return game.phase satisfies never;
  }
}
