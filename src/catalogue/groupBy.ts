/** Answers which items have a key, in the given order. Groups when first asked, so that a start is quick. */
export function groupBy<Key, Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly (Key | undefined)[],
): (key: Key) => readonly Item[] {
  let groups: ReadonlyMap<Key, readonly Item[]> | undefined;
  return (key) => {
    groups ??= makeGroups(items, keysOf);
    return groups.get(key) ?? [];
  };
}

function makeGroups<Key, Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly (Key | undefined)[],
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      if (key === undefined) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
