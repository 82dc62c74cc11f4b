import type { OpenQuestion } from './openQuestion.ts';

/** The newest question of each channel. */
export interface Board {
  put(question: OpenQuestion): void;
  all(channels: readonly string[]): OpenQuestion[];
  /** Resolves when each of these channels has one. */
  filled(channels: readonly string[]): Promise<void>;
}

export function openBoard(): Board {
  const open = new Map<string, OpenQuestion>();
  const waiting = new Set<(channel: string) => void>();
  return {
    put: (question) => {
      open.set(question.channel, question);
      for (const tell of waiting) tell(question.channel);
    },
    all: (channels) => channels.flatMap((channel) => open.get(channel) ?? []),
    filled: (channels) => {
      const missing = new Set(channels.filter((channel) => !open.has(channel)));
      if (missing.size === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const tell = (channel: string): void => {
          missing.delete(channel);
          if (missing.size > 0) return;
          waiting.delete(tell);
          resolve();
        };
        waiting.add(tell);
      });
    },
  };
}
