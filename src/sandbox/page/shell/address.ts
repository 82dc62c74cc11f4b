/** Where the page is, as the address bar keeps it: a reload comes back to the same place. */
export interface Whereabouts {
  readonly as: string;
  readonly guild: string;
  readonly channel: string;
  /** The second player, if there is one. */
  readonly second: string;
}

export function readAddress(): Whereabouts {
  const parts = new URLSearchParams(location.hash.slice(1));
  const part = (name: string): string => parts.get(name) ?? '';
  return {
    as: part('as'),
    guild: part('guild'),
    channel: part('channel'),
    second: part('second'),
  };
}

export function writeAddress(where: Whereabouts): void {
  const filled = Object.entries(where).filter(([, value]) => value !== '');
  history.replaceState(null, '', `#${new URLSearchParams(filled).toString()}`);
}
