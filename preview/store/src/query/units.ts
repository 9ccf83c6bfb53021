const NANOSECONDS: Record<string, number> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
  d: 86400e9,
  w: 7 * 86400e9,
  y: 365 * 86400e9,
};

/** Length of a duration like `1h30m` or `1.5s` in nanoseconds; undefined when it is not one. A bare `0` is allowed. */
export function durationNs(text: string): number | undefined {
  const match = /^([+-]?)((?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h|d|w|y))+$/.exec(text);
  if (!match) {
    return /^[+-]?0$/.test(text) ? 0 : undefined;
  }
  let total = 0;
  for (const [, number, unit] of text.matchAll(/(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h|d|w|y)/g)) {
    total += Number(number) * (NANOSECONDS[unit as string] as number);
  }
  return match[1] === '-' ? -total : total;
}

const DECIMAL = ['', 'k', 'm', 'g', 't', 'p', 'e'];

/** Size of a text like `5KB` (1,000) or `5KiB` (1,024) in bytes, letter case ignored; undefined when it is not one. */
export function sizeBytes(text: string): number | undefined {
  const match = /^(\d[\d,]*(?:\.\d*)?)\s*(?:([kmgtpe])(i?))?b?$/i.exec(text.trim());
  if (!match) {
    return undefined;
  }
  const power = DECIMAL.indexOf((match[2] ?? '').toLowerCase());
  return Math.floor(Number((match[1] as string).replace(/,/g, '')) * (match[3] ? 1024 : 1000) ** power);
}

/** A number as Go's `strconv.ParseFloat` reads it; undefined when it is not one. */
export function floatOf(text: string): number | undefined {
  if (/^[+-]?(?:inf(?:inity)?)$/i.test(text)) {
    return text.startsWith('-') ? -Infinity : Infinity;
  }
  if (/^nan$/i.test(text)) {
    return NaN;
  }
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}
