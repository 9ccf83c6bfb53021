/** A value as a regular expression (RE2) that matches nothing but it; still to be quoted. */
export function literalPattern(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** One pattern that matches each of the values whole, and nothing else; still to be quoted. */
export function anyOf(values: readonly string[]): string {
  return values.map(literalPattern).join('|');
}
