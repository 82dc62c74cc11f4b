import type { Clicked } from './clicking.ts';
import type { OpenQuestion } from './openQuestion.ts';
import type { Watched } from './orders.ts';
import { PAUSE_MS } from './rhythm.ts';

/** Writes down what happens in games that are played. */
export interface Diary {
  /** `closesAfterMs` is when it should be revealed, were everything done at once. */
  asked(question: OpenQuestion, closesAfterMs: number): void;
  clicked(click: Clicked): void;
  revealed(channel: string): void;
  recounted(): void;
  failed(why: string): void;
  /** Begins a new page and gives the last one. */
  turn(): Watched;
}

interface Asked {
  readonly closesAt: number;
}

interface Page extends Watched {
  readonly ms: number[];
  readonly revealLags: number[];
  readonly questionLags: number[];
  readonly failures: string[];
  taken: number;
  asked: number;
  revealed: number;
  countEdits: number;
}

export function openDiary(): Diary {
  const last = new Map<string, Asked>();
  let page = blankPage();
  return {
    asked: ({ channel }, closesAfterMs) => {
      page.asked += 1;
      const at = performance.now();
      const before = last.get(channel);
      if (before !== undefined) page.questionLags.push(at - before.closesAt - PAUSE_MS);
      last.set(channel, { closesAt: at + closesAfterMs });
    },
    clicked: ({ ms, taken }) => {
      page.ms.push(ms);
      if (taken) page.taken += 1;
    },
    revealed: (channel) => {
      page.revealed += 1;
      const asked = last.get(channel);
      if (asked !== undefined) page.revealLags.push(performance.now() - asked.closesAt);
    },
    recounted: () => {
      page.countEdits += 1;
    },
    failed: (why) => void page.failures.push(why),
    turn: () => {
      const full = page;
      page = blankPage();
      return full;
    },
  };
}

function blankPage(): Page {
  const counts = { taken: 0, asked: 0, revealed: 0, countEdits: 0 };
  return { ms: [], revealLags: [], questionLags: [], failures: [], ...counts };
}
