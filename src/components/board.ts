import { PERIODS, type Period } from '../engine/periods.ts';
import {
  privately,
  type App,
  type ComponentRoute,
  type GuildInput,
  type Payload,
} from '../discord/contract.ts';
import { boardView } from '../views/board.ts';
import { numberPart } from '../views/customId.ts';
import { notice } from '../views/notice.ts';

export const isPeriod = (value: unknown): value is Period =>
  PERIODS.some((period) => period === value);

export async function boardPage(
  period: Period,
  page: number,
  input: GuildInput,
  app: App,
): Promise<Payload> {
  const { guildId, userId, at, t } = input;
  const shown = await app.board({ guildId, userId, period, page, at });
  return boardView({ ...shown, asker: userId }, t);
}

/** Another period or page, in place. */
export const board: ComponentRoute = {
  name: 'board',
  run: async (input, app) => {
    const [period, page] = input.parts;
    const shown = numberPart(page);
    if (!isPeriod(period) || Number.isNaN(shown))
      return privately(notice(input.t.refusals.unknownRoute));
    return { do: 'update', message: await boardPage(period, shown, input, app) };
  },
};
