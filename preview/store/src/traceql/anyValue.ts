import { durationText } from '../query/durationText';
import { Integer, type AttributeValue } from '../memory/Span';
import type { Value } from './spanValue';

/** OTLP's AnyValue in JSON: 64-bit integers are strings. */
export type AnyValue = Record<string, unknown>;

/** A computed value as AnyValue; statuses, kinds and durations become text, as Tempo writes them. */
export function valueToAny(value: Value): AnyValue {
  switch (value.type) {
    case 'int':
      return { intValue: String(value.value) };
    case 'float':
      return { doubleValue: jsonDouble(value.value) };
    case 'boolean':
      return { boolValue: value.value };
    case 'duration':
      return { stringValue: durationText(value.value) };
    case 'nil':
      return { stringValue: 'nil' };
    case 'list':
      return { arrayValue: { values: value.items.map(valueToAny) } };
    default:
      return { stringValue: value.value };
  }
}

/** A stored attribute as AnyValue. */
export function attributeToAny(value: AttributeValue): AnyValue {
  if (typeof value === 'string') {
    return { stringValue: value };
  }
  if (value === null) {
    return {};
  }
  if (typeof value === 'boolean') {
    return { boolValue: value };
  }
  if (typeof value === 'number') {
    return { doubleValue: jsonDouble(value) };
  }
  if (value instanceof Integer) {
    return { intValue: String(value) };
  }
  if (value instanceof Uint8Array) {
    return { bytesValue: Buffer.from(value).toString('base64') };
  }
  if (Array.isArray(value)) {
    return { arrayValue: { values: value.map(attributeToAny) } };
  }
  return {
    kvlistValue: { values: Object.entries(value).map(([key, item]) => ({ key, value: attributeToAny(item) })) },
  };
}

function jsonDouble(value: number): number | string {
  return Number.isFinite(value) ? value : Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
}
