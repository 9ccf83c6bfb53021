/** A stack of the one place that is known of what has none; undefined where not even that is. */
export function stackAt(file?: string | null, line?: number | null, column?: number | null): string | undefined {
  return file ? `at ${file}${line ? `:${line}:${column ?? 0}` : ''}` : undefined;
}
