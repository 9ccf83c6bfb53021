/** A value as a regular expression (JavaScript or RE2) that matches nothing but it; still to be quoted in a query. */
export function literalPattern(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** One pattern that matches each of the values, and nothing else; still to be quoted in a query. */
export function anyOf(values: readonly string[]): string {
  return values.map(literalPattern).join('|');
}
