import { Integer, type AttributeValue } from '../memory/Span';
import { fieldOf, messageField, messageList, OtlpFormatError, stringField, type Wire } from './wire';

const MAX_DEPTH = 32;

/** Name-value pairs of a list of OTLP KeyValue. Pairs without a name are refused. */
export function attributePairs(message: Wire, field: string, depth = 0): Array<[string, AttributeValue]> {
  return messageList(message, field).map((pair) => {
    const key = stringField(pair, 'key');
    if (key === '') {
      throw new OtlpFormatError('an attribute has no key');
    }
    return [key, attributeValue(messageField(pair, 'value'), depth)];
  });
}

/** The value of an OTLP AnyValue. */
export function attributeValue(value: Wire, depth = 0): AttributeValue {
  if (depth > MAX_DEPTH) {
    throw new OtlpFormatError(`an attribute is nested deeper than ${MAX_DEPTH}`);
  }
  if (fieldOf(value, 'stringValue') != null) {
    return stringField(value, 'stringValue');
  }
  if (fieldOf(value, 'boolValue') != null) {
    return Boolean(fieldOf(value, 'boolValue'));
  }
  if (fieldOf(value, 'intValue') != null) {
    return integerOf(fieldOf(value, 'intValue'));
  }
  if (fieldOf(value, 'doubleValue') != null) {
    return doubleOf(fieldOf(value, 'doubleValue'));
  }
  if (fieldOf(value, 'bytesValue') != null) {
    const bytes = fieldOf(value, 'bytesValue');
    return bytes instanceof Uint8Array ? Uint8Array.from(bytes) : Buffer.from(String(bytes), 'base64');
  }
  if (fieldOf(value, 'arrayValue') != null) {
    return messageList(messageField(value, 'arrayValue'), 'values').map((item) => attributeValue(item, depth + 1));
  }
  if (fieldOf(value, 'kvlistValue') != null) {
    const map: Record<string, AttributeValue> = Object.create(null);
    for (const [key, item] of attributePairs(messageField(value, 'kvlistValue'), 'values', depth + 1)) {
      map[key] = item;
    }
    return map;
  }
  return null;
}

const SMALL = Array.from({ length: 1024 }, (_, i) => new Integer(i));

function integerOf(value: unknown): Integer {
  const text = String(value);
  if (!/^-?\d{1,19}$/.test(text)) {
    throw new OtlpFormatError('"intValue" has to be a 64-bit integer');
  }
  const number = Number(text);
  return SMALL[number] ?? new Integer(Number.isSafeInteger(number) ? number : BigInt(text));
}

function doubleOf(value: unknown): number {
  const number = value === 'NaN' ? NaN : Number(value);
  if (Number.isNaN(number) && value !== 'NaN' && typeof value !== 'number') {
    throw new OtlpFormatError('"doubleValue" has to be a number');
  }
  return number;
}
