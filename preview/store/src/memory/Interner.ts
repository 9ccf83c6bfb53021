/**
 * Keeps one copy of equal strings: attribute names, session ids and addresses repeat over and over, and half a million
 * records must fit in memory. It forgets everything when full, so values that never repeat cannot pile up.
 */
export class Interner {
  private known = new Map<string, string>();

  constructor(private readonly capacity = 100_000) {}

  /** The copy of `value` to keep. */
  of(value: string): string {
    const found = this.known.get(value);
    if (found !== undefined) {
      return found;
    }
    if (this.known.size >= this.capacity) {
      this.known = new Map();
    }
    this.known.set(value, value);
    return value;
  }
}
