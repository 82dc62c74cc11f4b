import { ButtonStyle, ComponentType } from 'discord.js';
import { PERIODS, type Period } from '../engine/periods.ts';
import type { Standing } from '../engine/standings.ts';
import type { Texts } from '../i18n/index.ts';
import { customId } from './customId.ts';
import { button, COLORS, container, row, text } from './parts.ts';
import { payload, type Payload } from './payload.ts';
import { mention, placesList, small } from './text.ts';

export interface BoardPage {
  readonly period: Period;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly lines: readonly Standing[];
  /** Who asked, and where that player stands. */
  readonly asker: string;
  readonly own?: Standing;
}

export function boardView(board: BoardPage, t: Texts): Payload {
  const { period, page, pages, lines } = board;
  const table = lines.map(({ place, userId, points }) => ({
    place,
    line: t.board.line(place, mention(userId), points),
  }));
  return payload(
    container(COLORS.right, [
      text(`## ${t.board.title(t.periods[period])}`),
      text(table.length > 0 ? placesList(table) : t.board.empty),
      ownLine(board, t),
      pages > 1 ? text(small(t.board.page(page + 1, pages))) : undefined,
      row(...PERIODS.map((other) => periodButton(other, period, t))),
      pages > 1 ? pager(board, t) : undefined,
    ]),
  );
}

/** Everybody sees the board, so whose place it is has to be said. */
function ownLine({ lines, asker, own }: BoardPage, t: Texts) {
  const who = mention(asker);
  if (own !== undefined) return text(t.board.own(who, own.place, own.points));
  return lines.length > 0 ? text(t.board.ownNone(who)) : undefined;
}

const periodButton = (period: Period, shown: Period, t: Texts) => ({
  type: ComponentType.Button as const,
  style: period === shown ? (ButtonStyle.Primary as const) : (ButtonStyle.Secondary as const),
  label: t.periods[period],
  custom_id: customId('board', period, 0),
  disabled: period === shown,
});

const pager = ({ period, page, pages }: BoardPage, t: Texts) =>
  row(
    button(
      customId('board', period, Math.max(0, page - 1), 'back'),
      t.board.previous,
      'secondary',
      page === 0,
    ),
    button(customId('board', period, page + 1, 'on'), t.board.next, 'secondary', page + 1 >= pages),
  );
