import { Integer, type AttributeValue } from '../memory/Span';
import { labelName } from './labelName';
import { valueText } from './valueText';
import { OtlpFormatError } from './wire';

/** The labels that Loki makes of one attribute: one, or for a map one for each of its fields, joined by underscores. */
export function labelPairs(attribute: string, value: AttributeValue, prefix = ''): Array<[string, string]> {
  const name = remembered(prefix ? `${prefix}_${attribute}` : attribute);
  if (name === undefined) {
    throw new OtlpFormatError(`the attribute name "${attribute.slice(0, 40)}" has no letter or digit`);
  }
  if (isMap(value)) {
    return Object.entries(value).flatMap(([key, item]) => labelPairs(key, item, name));
  }
  return [[name, valueText(value)]];
}

const REMEMBERED = 10_000;
const known = new Map<string, string | undefined>();

// Every record brings the same few dozen names.
function remembered(attribute: string): string | undefined {
  if (known.has(attribute)) {
    return known.get(attribute);
  }
  const name = labelName(attribute);
  if (known.size < REMEMBERED) {
    known.set(attribute, name);
  }
  return name;
}

function isMap(value: AttributeValue): value is { [name: string]: AttributeValue } {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Uint8Array) &&
    !(value instanceof Integer)
  );
}
