/** What a number in a filter is in when it names no unit. */
export type AmountUnit = 'ms' | 's' | 'B';

const FACTORS: Record<string, number> = {
  '': 1,
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  b: 1,
  k: 1000,
  kb: 1000,
  mb: 1_000_000,
  gb: 1_000_000_000,
};
const TIMES = ['ms', 's', 'm', 'min', 'h'];
const SIZES = ['b', 'k', 'kb', 'mb', 'gb'];
const AMOUNT = String.raw`(\d{1,15}(?:\.\d{1,6})?)\s*([a-z]{0,3})`;
const CONDITION = new RegExp(String.raw`^\s*(?:(>=|<=|>|<|=)?\s*${AMOUNT}|${AMOUNT}\s*-\s*${AMOUNT})\s*$`, 'i');

interface Amount {
  value: number;
  /** Half of the last digit that was typed: `1.2 kB` is from 1,150 to 1,250. */
  half: number;
}

/**
 * @param text `>100`, `>=1.5s`, `<2 MB`, `500` (rounded as it is typed), `100-500`, or several with commas or spaces between
 * @param unit of a number that names none; absent: plain numbers, units are not understood
 * @returns a test of a number in ms, bytes or as it is; undefined where the text makes no sense
 */
export function amountTest(text: string, unit?: AmountUnit): ((value: number) => boolean) | undefined {
  // A space before a condition separates it from the one before, any other belongs to the amount.
  const parts = text
    .trim()
    .split(/\s*,\s*|\s+(?=[<>=])/)
    .filter(Boolean);
  const tests = parts.map((part) => conditionOf(part, unit));
  return tests.length > 0 && tests.every((test) => test !== undefined)
    ? (value) => tests.every((test) => test(value))
    : undefined;
}

function conditionOf(text: string, unit: AmountUnit | undefined): ((value: number) => boolean) | undefined {
  const [, operator, number, suffix, low, lowSuffix, high, highSuffix] = CONDITION.exec(text) ?? [];
  if (low !== undefined) {
    // `1-2s` is from 1 s.
    const from = amountOf(low, lowSuffix || highSuffix, unit);
    const to = amountOf(high, highSuffix, unit);
    return from && to && ((value) => value >= from.value && value <= to.value);
  }
  const amount = amountOf(number, suffix, unit);
  if (!amount) {
    return undefined;
  }
  const { value: wanted, half } = amount;
  switch (operator) {
    case '>':
      return (value) => value > wanted;
    case '>=':
      return (value) => value >= wanted;
    case '<':
      return (value) => value < wanted;
    case '<=':
      return (value) => value <= wanted;
    default:
      return (value) => value >= wanted - half && value < wanted + half;
  }
}

function amountOf(number: string | undefined, suffix: string | undefined, unit?: AmountUnit): Amount | undefined {
  const named = (suffix ?? '').toLowerCase();
  const understood = unit === undefined ? [] : unit === 'B' ? SIZES : TIMES;
  if (number === undefined || (named && !understood.includes(named))) {
    return undefined;
  }
  const factor = FACTORS[named || (unit ?? '').toLowerCase()] ?? 1;
  const decimals = number.split('.')[1]?.length ?? 0;
  return { value: Number(number) * factor, half: (factor * 10 ** -decimals) / 2 };
}
