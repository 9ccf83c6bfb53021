const WORDS = new Map([['miss', 'network']]);

/** `hit`: from the cache; `validated`: the server said that it is still good; `network`: transferred. Undefined where the browser hides it. */
export function cacheWord(cache: string | undefined): string | undefined {
  return cache === undefined ? undefined : (WORDS.get(cache) ?? cache);
}
