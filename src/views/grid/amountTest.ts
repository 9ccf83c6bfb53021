import { COMPARE, parseAmount, type AmountKind, type FilterOperator } from '../../model/filter/sessionFilter';

/** What a number in a filter is in when it names no unit. */
export type AmountUnit = 'ms' | 's' | 'B';

type NumberTest = (value: number) => boolean;

/**
 * @param text `>100`, `>=1.5s`, `<2 MB`, `500` (rounded as it is typed), `100-500`, or several with commas or spaces between
 * @param unit of a number that names none; absent: plain numbers, units are not understood
 * @returns a test of a number in ms, bytes or as it is; undefined where the text makes no sense
 */
export function amountTest(text: string, unit?: AmountUnit): NumberTest | undefined {
  // A space before a condition separates it from the one before, any other belongs to the amount.
  const parts = text
    .split(/,|\s(?=[<>=])/)
    .map((part) => part.trim())
    .filter(Boolean);
  const tests = parts.map((part) => conditionOf(part, unit));
  return tests.length > 0 && tests.every((test) => test !== undefined)
    ? (value) => tests.every((test) => test(value))
    : undefined;
}

function conditionOf(text: string, unit: AmountUnit | undefined): NumberTest | undefined {
  const operator = /^(?:[<>]=?|=)/.exec(text)?.[0];
  const [typed = '', end, ...more] = text
    .slice(operator?.length)
    .split('-')
    .map((part) => part.trim());
  if (more.length > 0 || (operator && end !== undefined)) {
    return undefined;
  }
  if (end !== undefined) {
    // `1-2s` is from 1 s.
    const from = parseAmount(typed, kindOf(unit), unitOf(end) ?? unit);
    const to = parseAmount(end, kindOf(unit), unit);
    return from && to && ((value) => value >= from.value && value <= to.value);
  }
  const amount = parseAmount(typed, kindOf(unit), unit);
  if (!amount) {
    return undefined;
  }
  const { value: wanted, half } = amount;
  if (operator === undefined || operator === '=') {
    return (value) => value >= wanted - half && value < wanted + half;
  }
  const compare = COMPARE[operator as FilterOperator];
  return (value) => compare(value, wanted);
}

function kindOf(unit: AmountUnit | undefined): AmountKind {
  return unit === undefined ? 'number' : unit === 'B' ? 'size' : 'duration';
}

/** The first unit that an amount names. */
function unitOf(amount: string): string | undefined {
  return /[a-z]+/i.exec(amount)?.[0];
}
