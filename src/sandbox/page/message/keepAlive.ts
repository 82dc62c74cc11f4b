/**
 * Puts a new drawing in the place of an old one. A sound goes on where the browser can move its
 * player; whoever had the focus on a button keeps it on the same button.
 */
export function keepAlive(old: HTMLElement, drawn: HTMLElement): void {
  const focused = old.contains(document.activeElement) ? document.activeElement : undefined;
  const customId = focused instanceof HTMLElement ? focused.dataset['customId'] : undefined;
  old.after(drawn);
  for (const player of drawn.querySelectorAll('audio')) {
    const playing = Array.from(old.querySelectorAll('audio')).find(({ src }) => src === player.src);
    const place = player.parentElement;
    if (playing === undefined || place === null || !('moveBefore' in place)) continue;
    place.moveBefore(playing, player);
    player.remove();
  }
  old.remove();
  if (customId === undefined) return;
  const again = Array.from(drawn.querySelectorAll<HTMLElement>('[data-custom-id]')).find(
    (each) => each.dataset['customId'] === customId,
  );
  again?.focus({ preventScroll: true });
}
