/** One piece of a flattened expression: an operand that is done, or an operator still to be placed. */
export type ExpressionPart<Operand, Op> = { operand: Operand } | { op: Op; prefix?: boolean };

export interface PrecedenceRules<Operand, Op> {
  /** Higher binds tighter. */
  level: (op: Op) => number;
  rightAssociative?: (op: Op) => boolean;
  binary: (op: Op, left: Operand, right: Operand) => Operand;
  /** How tightly a prefix operator binds, on the scale of `level`. */
  prefixLevel?: (op: Op) => number;
  prefix?: (op: Op, operand: Operand) => Operand;
}

/**
 * Builds an expression by the precedence of the real server. The lezer grammars are made for highlighting and nest
 * operators differently (`1 + 2 * 3` becomes `(1 + 2) * 3`), so their nesting is flattened and rebuilt here.
 */
export function climb<Operand, Op>(
  parts: Array<ExpressionPart<Operand, Op>>,
  rules: PrecedenceRules<Operand, Op>
): Operand {
  let position = 0;

  const primary = (): Operand => {
    const part = parts[position++];
    if (!part) {
      throw new Error('an operand is missing');
    }
    if ('operand' in part) {
      return part.operand;
    }
    if (!part.prefix || !rules.prefix) {
      throw new Error('an operand is missing');
    }
    return rules.prefix(part.op, expression(rules.prefixLevel?.(part.op) ?? Infinity));
  };

  const expression = (minimum: number): Operand => {
    let left = primary();
    for (;;) {
      const part = parts[position];
      if (!part || 'operand' in part || part.prefix) {
        return left;
      }
      const level = rules.level(part.op);
      if (level < minimum) {
        return left;
      }
      position++;
      const right = expression(rules.rightAssociative?.(part.op) ? level : level + 1);
      left = rules.binary(part.op, left, right);
    }
  };

  const result = expression(0);
  if (position < parts.length) {
    throw new Error('an operator is missing');
  }
  return result;
}
