import type { ComponentRoute } from '../discord/contract.ts';
import { about, filmPage } from './about.ts';
import { answer } from './answer.ts';
import { board } from './board.ts';
import { channels } from './channels.ts';
import { card, table } from './results.ts';
import { again, quick } from './rounds.ts';
import { term } from './term.ts';

/** THE list of what buttons, selects and modals lead to. */
export const components: readonly ComponentRoute[] = [
  answer,
  again,
  quick,
  card,
  table,
  board,
  channels,
  about,
  filmPage,
  term,
];
