import { Integer, type AttributeValue } from '../memory/Span';

/**
 * A value as the text that Loki keeps: strings as they are, lists and maps as JSON with sorted keys and `<`, `>`, `&`
 * escaped, bytes in base64.
 */
export function valueText(value: AttributeValue): string {
  if (typeof value === 'string') {
    return value;
  }
  if (value === null) {
    return '';
  }
  if (typeof value === 'number') {
    return doubleText(value);
  }
  if (typeof value === 'boolean' || value instanceof Integer) {
    return String(value);
  }
  if (value instanceof Uint8Array) {
    return Buffer.from(value).toString('base64');
  }
  return escapeHtml(jsonText(value));
}

function doubleText(value: number): string {
  if (Number.isNaN(value)) {
    return 'NaN';
  }
  return value === Infinity ? '+Inf' : value === -Infinity ? '-Inf' : String(value);
}

function jsonText(value: AttributeValue): string {
  if (value === null) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return `[${value.map(jsonText).join(',')}]`;
  }
  if (value instanceof Uint8Array) {
    return JSON.stringify(Buffer.from(value).toString('base64'));
  }
  if (value instanceof Integer) {
    return String(value);
  }
  if (typeof value === 'object') {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([name, item]) => `${JSON.stringify(name)}:${jsonText(item)}`).join(',')}}`;
  }
  return typeof value === 'number' && !Number.isFinite(value) ? 'null' : JSON.stringify(value);
}

function escapeHtml(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
