import type { AmountField } from './fields';

const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;
type Unit = keyof typeof UNITS;
const NUMBER = /^\d+(?:\.\d+)?$/;
const DURATION = /^(?:\d+(?:\.\d+)?(?:ms|[smhd]))+$/;

/**
 * What a text says: a plain number (`2`, `0.5`), or a duration with its units (`30s`, `1m30s`, `2.5s`, `300ms`) in ms.
 * @returns undefined for anything else; of durations only 0 needs no unit
 */
export function amountOf(kind: AmountField['kind'], text: string): number | undefined {
  const plain = NUMBER.test(text) ? Number(text) : undefined;
  if (kind === 'number' || plain === 0) {
    return plain;
  }
  if (!DURATION.test(text)) {
    return undefined;
  }
  let ms = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhd])/g)) {
    ms += Number(amount) * UNITS[unit as Unit];
  }
  return ms;
}

/** A duration of `ms` as `amountOf` reads it back: `1h`, `90s`, `2.5s`, `300ms`. */
export function durationText(ms: number): string {
  const unit = (['h', 'm'] as const).find((one) => ms > 0 && ms % UNITS[one] === 0);
  if (unit) {
    return `${ms / UNITS[unit]}${unit}`;
  }
  return ms >= 1000 && Number.isInteger(ms) ? `${ms / 1000}s` : `${ms}ms`;
}
