import type { Told } from '../app/playing.ts';
import { privately, type ComponentRoute, type Texts } from '../discord/contract.ts';
import { gameRefusal } from '../discord/guards.ts';
import { numberPart } from '../views/customId.ts';
import { firstChoice } from '../engine/answering.ts';
import { notice } from '../views/notice.ts';
import { choiceName } from '../views/questionTexts.ts';

/** A click on an option: locked and confirmed privately, or refused in a sentence. */
export const answer: ComponentRoute = {
  name: 'ans',
  run: async (input, app) => {
    const refused = await gameRefusal(input, app);
    if (refused !== undefined) return refused;
    const { guildId, channelId, userId, at, t } = input;
    const [gameId = '', q, c] = input.parts;
    const question = numberPart(q);
    const choice = numberPart(c);
    const told = await app.games.answer({
      guildId,
      channelId,
      userId,
      gameId,
      question,
      choice,
      at,
    });
    return privately(notice(answerText(told, { question, choice, userId, at }, t)));
  },
};

interface Click {
  readonly question: number;
  readonly choice: number;
  readonly userId: string;
  readonly at: number;
}

function answerText(told: Told, { question, choice, userId, at }: Click, t: Texts): string {
  if (told.ok) {
    const asked = told.game.questions[question];
    const took = Math.max(0, at - told.game.openedAt);
    return asked === undefined
      ? t.refusals.staleQuestion
      : t.receipt({ choice: choiceName(asked, choice, t), took });
  }
  switch (told.why) {
    case 'tooLate': {
      const isLast = question + 1 >= told.game.questions.length;
      return t.refusals.tooLate(at - told.game.deadline, isLast);
    }
    case 'alreadyAnswered': {
      const asked = told.game.questions[question];
      const first = firstChoice(told.game, question, userId) ?? choice;
      return t.refusals.alreadyAnswered(asked === undefined ? '?' : choiceName(asked, first, t));
    }
    default:
      return t.refusals[told.why];
  }
}
