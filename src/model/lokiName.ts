/**
 * The name under which Loki keeps an attribute (docs/contract.md): everything but letters, digits and `_` becomes `_`, dots
 * too. So with the keys of labels, as sessions have them.
 */
export function lokiName(attribute: string): string {
  return attribute.replace(/[^a-zA-Z0-9_]/g, '_');
}
