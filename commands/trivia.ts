import { ApplicationCommandOptionType, InteractionContextType } from 'discord.js';
import { LIMITS, startRound } from '../src/components/rounds.ts';
import {
  privately,
  publicly,
  type App,
  type Command,
  type GuildInput,
  type Reply,
  type Texts,
} from '../src/discord/contract.ts';
import { votesNeeded } from '../src/engine/answering.ts';
import type { Difficulty } from '../src/engine/question.ts';
import { notice } from '../src/views/notice.ts';
import { mention } from '../src/views/text.ts';

export const trivia: Command = {
  name: 'trivia',
  data: (t) => ({
    name: 'trivia',
    description: t.commands.trivia.description,
    contexts: [InteractionContextType.Guild],
    options: [
      playData(t),
      subcommand('stop', t.commands.trivia.stop),
      subcommand('skip', t.commands.trivia.skip),
    ],
  }),
  run: (input, app) => {
    switch (input.subcommand) {
      case 'play':
        return play(input, app);
      case 'stop':
        return stop(input, app);
      case 'skip':
        return skip(input, app);
      default:
        return privately(notice(input.t.refusals.unknownCommand));
    }
  },
};

const LEVELS = { easy: 1, medium: 2, hard: 3 } as const satisfies Record<string, Difficulty>;

const levelOf = (name: unknown): Difficulty | undefined =>
  name === 'easy' || name === 'medium' || name === 'hard' ? LEVELS[name] : undefined;

const subcommand = (name: string, description: string) =>
  ({ type: ApplicationCommandOptionType.Subcommand, name, description }) as const;

const wholeNumber = (name: keyof typeof LIMITS, description: string) =>
  ({
    type: ApplicationCommandOptionType.Integer,
    name,
    description,
    min_value: LIMITS[name].min,
    max_value: LIMITS[name].max,
  }) as const;

const playData = (t: Texts) =>
  ({
    ...subcommand('play', t.commands.trivia.play),
    options: [
      wholeNumber('questions', t.commands.trivia.questions),
      wholeNumber('seconds', t.commands.trivia.seconds),
      {
        type: ApplicationCommandOptionType.String,
        name: 'difficulty',
        description: t.commands.trivia.difficulty,
        choices: Object.entries(LEVELS).map(([value, level]) => ({
          name: t.difficulties[level],
          value,
        })),
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'kind',
        description: t.commands.trivia.kind,
        choices: Object.entries(t.kinds).map(([value, name]) => ({ name, value })),
      },
    ],
  }) as const;

/** Discord checks options before it sends them; what arrives may be forged all the same. */
function play(input: GuildInput, app: App): Reply | Promise<Reply> {
  const { options, t } = input;
  for (const name of ['questions', 'seconds'] as const) {
    const { min, max, usual } = LIMITS[name];
    const value = options[name] ?? usual;
    if (!(Number.isInteger(value) && Number(value) >= min && Number(value) <= max))
      return privately(notice(t.refusals.badOption(name, min, max)));
  }
  const { difficulty, kind } = options;
  if (difficulty !== undefined && levelOf(difficulty) === undefined)
    return privately(notice(t.refusals.badChoice('difficulty')));
  if (kind !== undefined && !Object.hasOwn(t.kinds, String(kind)))
    return privately(notice(t.refusals.badChoice('kind')));
  return startRound(roundOf(options), input, app);
}

function roundOf({ questions, seconds, difficulty, kind }: GuildInput['options']) {
  const level = levelOf(difficulty);
  return {
    questions: Number(questions ?? LIMITS.questions.usual),
    seconds: Number(seconds ?? LIMITS.seconds.usual),
    ...(level === undefined ? {} : { difficulty: level }),
    ...(kind === undefined ? {} : { kind: String(kind) }),
  };
}

async function stop(
  { guildId, channelId, userId, isModerator, t }: GuildInput,
  app: App,
): Promise<Reply> {
  const told = await app.games.stop({ guildId, channelId, userId, moderator: isModerator });
  if (told.ok) return publicly(notice(t.trivia.stopped(mention(userId))));
  return privately(notice(told.why === 'notYours' ? t.refusals.notYours : t.refusals.noGame));
}

async function skip({ guildId, channelId, userId, t }: GuildInput, app: App): Promise<Reply> {
  const told = await app.games.skip({ guildId, channelId, userId });
  if (!told.ok) return privately(notice(skipRefusal(told.why, t)));
  if (told.game.phase !== 'open') return publicly(notice(t.trivia.skipped));
  const votes = Object.keys(told.game.skipVotes).length;
  return publicly(notice(t.trivia.skipVote(votes, votesNeeded(told.game))));
}

const skipRefusal = (why: string, t: Texts) =>
  why === 'alreadyVoted' || why === 'notPlaying' || why === 'nothingToSkip'
    ? t.refusals[why]
    : t.refusals.noGame;
