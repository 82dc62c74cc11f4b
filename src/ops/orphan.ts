const LOOK_EVERY_MS = 250;

/**
 * Runs once when the shell that npm started is gone. npm hands a signal to that shell, and the shell dies
 * of it without handing it on.
 */
export function onOrphaned(run: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    run();
  }, LOOK_EVERY_MS);
  timer.unref();
}
