/** The rhythm of a game: four players, one of whom thinks until shortly before the time is up. */
export const PAUSE_MS = 4000;
const GRACE_MS = 1000;
const LAST_SPARE_MS = 500;
const READING_MS = 1000;

export const timeUpMs = (seconds: number): number => seconds * 1000 + GRACE_MS;
export const lastAnswerMs = (seconds: number): number => seconds * 1000 - LAST_SPARE_MS;

/** When each player answers, milliseconds after the question. */
export function answerTimes(players: number, seconds: number, random: () => number): number[] {
  const latest = lastAnswerMs(seconds);
  const others = Array.from(
    { length: players - 1 },
    () => READING_MS + random() * (latest - READING_MS),
  );
  return [...others, latest];
}
