/** The name under which Loki keeps an attribute: everything but letters, digits and `_` becomes `_`. */
export function lokiName(attribute: string): string {
  return attribute.replace(/[^a-zA-Z0-9_]/g, '_');
}
