/** A label's key as Loki keeps it, and so as sessions have it: everything but letters, digits and `_` becomes `_`. */
export function labelKey(key: string): string {
  return key.replace(/[^a-zA-Z0-9_]/g, '_');
}
