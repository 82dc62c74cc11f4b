import type { Command } from '../src/discord/contract.ts';
import { explain } from './explain.ts';
import { help } from './help.ts';
import { leaderboard } from './leaderboard.ts';
import { scoreOrSoundtrack } from './scoreOrSoundtrack.ts';
import { settings } from './settings.ts';
import { trivia } from './trivia.ts';

/** THE list of commands: the router, the registration and the documentation read it. */
export const commands: readonly Command[] = [
  scoreOrSoundtrack,
  explain,
  trivia,
  leaderboard,
  settings,
  help,
];
