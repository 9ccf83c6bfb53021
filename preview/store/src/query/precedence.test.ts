import { climb, type ExpressionPart } from './precedence';

const LEVELS: Record<string, number> = { '+': 1, '-': 1, '*': 2, '^': 3 };

function written(text: string): string {
  const parts = text.split(' ').map((word, i, words): ExpressionPart<string, string> => {
    const prefix = word === '-' && (i === 0 || (words[i - 1] as string) in LEVELS);
    return word in LEVELS ? { op: word, prefix } : { operand: word };
  });
  return climb(parts, {
    level: (op) => LEVELS[op] as number,
    rightAssociative: (op) => op === '^',
    binary: (op, left, right) => `(${left}${op}${right})`,
    prefixLevel: () => 2,
    prefix: (op, of) => `(${op}${of})`,
  });
}

describe('climb', () => {
  it.each([
    ['1 + 2 * 3', '(1+(2*3))'],
    ['1 * 2 + 3', '((1*2)+3)'],
    ['1 - 2 - 3', '((1-2)-3)'],
    ['2 ^ 3 ^ 4', '(2^(3^4))'],
    ['- 1 + 2', '((-1)+2)'],
    ['- 1 * 2', '(-(1*2))'],
    ['3 * - 1', '(3*(-1))'],
  ])('%s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  it.each(['1 +', '1 2'])('refuses %s', (text) => {
    expect(() => written(text)).toThrow(/is missing/);
  });
});
