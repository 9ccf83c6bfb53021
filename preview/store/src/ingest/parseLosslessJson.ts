const LONG_INTEGER = /("(?:\w*[uU]nixNano|\w*unix_nano|intValue|int_value)"\s*:\s*)(-?\d{16,})(?=\s*[,}\]])/g;

/**
 * Parses OTLP JSON. Nanosecond times and 64-bit integers may come as bare numbers, which JavaScript would round: they
 * are quoted first. (A quoted name followed by a colon is always a key: inside a string its quotes would be escaped.)
 * @throws SyntaxError when it is not JSON
 */
export function parseLosslessJson(text: string): unknown {
  return JSON.parse(text.replace(LONG_INTEGER, '$1"$2"'));
}
