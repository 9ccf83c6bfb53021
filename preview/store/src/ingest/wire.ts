/** What a decoded OTLP message may look like: nothing in it is trusted, since it comes from a stranger's browser. */
export type Wire = Record<string, unknown>;

/** A message that is not what OTLP says; the words name the field. */
export class OtlpFormatError extends Error {
  override name = 'OtlpFormatError';
}

/** A field by its JSON name; the name of the .proto file (`trace_id`) is understood too, as in the Collector. */
export function fieldOf(message: Wire, name: string): unknown {
  const value = message[name];
  return value === undefined ? message[snakeCase(name)] : value;
}

const SNAKE = new Map<string, string>();

function snakeCase(name: string): string {
  let snake = SNAKE.get(name);
  if (snake === undefined) {
    snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    SNAKE.set(name, snake);
  }
  return snake;
}

/** A message field, or an empty message when it is absent. */
export function messageField(message: Wire, name: string): Wire {
  const value = fieldOf(message, name);
  if (value == null) {
    return {};
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new OtlpFormatError(`"${name}" has to be an object`);
  }
  return value as Wire;
}

/** A repeated message field. */
export function messageList(message: Wire, name: string): Wire[] {
  const value = fieldOf(message, name);
  if (value == null) {
    return [];
  }
  if (!Array.isArray(value) || value.some((item) => item === null || typeof item !== 'object')) {
    throw new OtlpFormatError(`"${name}" has to be a list of objects`);
  }
  return value as Wire[];
}

/** A text field; '' when absent. */
export function stringField(message: Wire, name: string): string {
  const value = fieldOf(message, name);
  if (value == null) {
    return '';
  }
  if (typeof value !== 'string') {
    throw new OtlpFormatError(`"${name}" has to be a string`);
  }
  return value;
}

/** A 64-bit unsigned integer: a decimal string, a number, or protobufjs' Long. 0 when absent. */
export function uint64Field(message: Wire, name: string): bigint {
  const value = fieldOf(message, name);
  if (value == null) {
    return 0n;
  }
  const text = String(value);
  if (!/^\d{1,20}$/.test(text)) {
    throw new OtlpFormatError(`"${name}" has to be an unsigned integer`);
  }
  return BigInt(text);
}

/** A small integer, or an enum by number; 0 when absent. */
export function integerField(message: Wire, name: string, enumNames?: readonly string[]): number {
  const value = fieldOf(message, name);
  if (value == null) {
    return 0;
  }
  if (typeof value === 'string' && enumNames) {
    const index = enumNames.indexOf(value);
    if (index >= 0) {
      return index;
    }
  }
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number)) {
    throw new OtlpFormatError(`"${name}" has to be an integer`);
  }
  return number;
}

/**
 * A trace or span id in lower-case hex: hex in JSON, bytes in protobuf; '' when absent or all zero.
 * @param bytes length of the id: 16 for a trace, 8 for a span
 */
export function idField(message: Wire, name: string, bytes: number): string {
  const value = fieldOf(message, name);
  if (value == null || value === '') {
    return '';
  }
  const isBytes = value instanceof Uint8Array;
  const hex = isBytes ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex') : value;
  if (hex === '') {
    return '';
  }
  if (typeof hex !== 'string' || !/^[0-9a-fA-F]+$/.test(hex) || hex.length !== bytes * 2) {
    const shown = typeof hex === 'string' ? ` ("${hex.slice(0, 40)}")` : '';
    throw new OtlpFormatError(`"${name}" has to be ${bytes} bytes${shown}`);
  }
  return /^0+$/.test(hex) ? '' : hex.toLowerCase();
}
