/**
 * Puts a new drawing in the place of an old one. A player goes on playing, and whoever had the
 * focus on a button keeps it on the same button.
 */
export function keepAlive(old: HTMLElement, drawn: HTMLElement): void {
  const focused = old.contains(document.activeElement) ? document.activeElement : undefined;
  const customId = focused instanceof HTMLElement ? focused.dataset['customId'] : undefined;
  old.after(drawn);
  for (const player of drawn.querySelectorAll('audio')) {
    const playing = Array.from(old.querySelectorAll('audio')).find(({ src }) => src === player.src);
    if (playing === undefined) continue;
    player.parentElement?.moveBefore(playing, player);
    player.remove();
  }
  old.remove();
  if (customId === undefined) return;
  const again = Array.from(drawn.querySelectorAll<HTMLElement>('[data-custom-id]')).find(
    (each) => each.dataset['customId'] === customId,
  );
  again?.focus({ preventScroll: true });
}
