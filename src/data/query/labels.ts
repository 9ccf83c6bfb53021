/**
 * The name under which Loki keeps an attribute (docs/contract.md): dots and everything else that a label may not have
 * become `_`.
 */
export function label(attribute: string): string {
  return attribute.replace(/[^a-zA-Z0-9_]/g, '_');
}
