import { GAMES_IN_A_GUILD, type StartRequest } from '../app/starting.ts';
import type { Difficulty } from '../engine/question.ts';
import {
  privately,
  publicly,
  type App,
  type ComponentRoute,
  type GuildInput,
  type Reply,
  type Texts,
} from '../discord/contract.ts';
import { startRefusal } from '../discord/guards.ts';
import { numberPart } from '../views/customId.ts';
import { notice } from '../views/notice.ts';
import { kindName } from '../views/questionTexts.ts';
import { mention } from '../views/text.ts';

export const LIMITS = {
  questions: { min: 1, max: 30, usual: 10 },
  seconds: { min: 5, max: 60, usual: 20 },
} as const;
const QUICK_KIND = 'score-or-soundtrack';

export type RoundOptions = Pick<StartRequest, 'questions' | 'seconds' | 'difficulty' | 'kind'>;

/** Starts a round, or says privately why not. */
export async function startRound(round: RoundOptions, input: GuildInput, app: App): Promise<Reply> {
  const { t, userId } = input;
  const started = await begin({ mode: 'round', ...round }, input, app);
  if (started !== undefined) return started;
  const { questions, seconds, kind, difficulty } = round;
  return publicly(
    notice(
      t.trivia.started({
        who: mention(userId),
        questions,
        seconds,
        kind: kind === undefined ? null : kindName(kind, t),
        difficulty: difficulty === undefined ? null : t.difficulties[difficulty],
      }),
    ),
  );
}

/** One quick question to the channel. */
export async function askChannel(input: GuildInput, app: App): Promise<Reply> {
  const wanted = {
    mode: 'single',
    questions: 1,
    seconds: LIMITS.seconds.usual,
    kind: QUICK_KIND,
  } as const;
  const refused = await begin(wanted, input, app);
  return refused ?? publicly(notice(input.t.trivia.quick(mention(input.userId))));
}

type Wanted = Omit<StartRequest, 'guildId' | 'channelId' | 'userId'>;

async function begin(wanted: Wanted, input: GuildInput, app: App): Promise<Reply | undefined> {
  const refused = await startRefusal(input, app);
  if (refused !== undefined) return refused;
  const { guildId, channelId, userId, t } = input;
  const started = await app.games.start({ ...wanted, guildId, channelId, userId });
  return started.ok ? undefined : privately(notice(refusalText(started.why, t)));
}

function refusalText(why: 'busy' | 'tooMany' | 'tooFewQuestions', t: Texts): string {
  return why === 'tooMany' ? t.refusals.tooMany(GAMES_IN_A_GUILD) : t.refusals[why];
}

function isDifficulty(value: number): value is Difficulty {
  return value === 1 || value === 2 || value === 3;
}

const within = (value: number, { min, max }: { min: number; max: number }) =>
  value >= min && value <= max;

/** "Play again" and "Test me": everything that the round needs stands in the id. */
export const again: ComponentRoute = {
  name: 'again',
  run: (input, app) => {
    const [questions, seconds, difficulty] = input.parts.slice(0, 3).map(numberPart);
    const kind = input.parts[3] ?? '';
    const known = kind === '' || Object.hasOwn(input.t.kinds, kind);
    if (questions === undefined || seconds === undefined || difficulty === undefined || !known)
      return privately(notice(input.t.refusals.unknownRoute));
    if (!within(questions, LIMITS.questions) || !within(seconds, LIMITS.seconds))
      return privately(notice(input.t.refusals.unknownRoute));
    const limited = isDifficulty(difficulty) ? { difficulty } : {};
    return startRound(
      { questions, seconds, ...limited, ...(kind === '' ? {} : { kind }) },
      input,
      app,
    );
  },
};

export const quick: ComponentRoute = { name: 'quick', run: askChannel };
