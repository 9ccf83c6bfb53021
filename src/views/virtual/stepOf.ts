const PAGE = 15;

/**
 * @param key a key of the keyboard, by `KeyboardEvent.key`
 * @param place the index in a list and the list's length
 * @returns the index the key leads to, within the list; undefined for a key that does not move
 */
export function stepOf(key: string, { at, count }: { at: number; count: number }): number | undefined {
  const last = count - 1;
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined || last < 0 ? undefined : Math.min(last, Math.max(0, target));
}
