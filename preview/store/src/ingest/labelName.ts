/**
 * The label that Loki makes of an attribute's name: every run of characters other than letters and digits becomes one
 * underscore, a leading digit gets `key_` before it, `__reserved__` names stay.
 * @returns undefined when nothing but underscores is left; Loki refuses such a name
 */
export function labelName(attribute: string): string | undefined {
  const reserved = attribute.length >= 4 && attribute.startsWith('__') && attribute.endsWith('__');
  const core = (reserved ? attribute.slice(2, -2) : attribute).replace(/[^a-zA-Z0-9]+/g, '_');
  const name = reserved ? `__${core}__` : /^[0-9]/.test(core) ? `key_${core}` : core;
  return /^_*$/.test(name) ? undefined : name;
}
