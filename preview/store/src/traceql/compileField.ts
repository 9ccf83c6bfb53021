import type { Span } from '../memory/Span';
import { QueryError } from '../query/QueryError';
import { wholeMatch } from '../query/regex';
import type { FieldExpression, FieldOp, Static } from './ast';
import { spanValue, type Value } from './spanValue';
import { isArithmetic, match, valid } from './typeOf';

/** Computes an expression for a span. */
export type FieldFunction = (span: Span) => Value;

const FALSE: Static = { type: 'boolean', value: false };

/** Compiles an expression once, to compute it for many spans. */
export function compileField(expression: FieldExpression): FieldFunction {
  switch (expression.kind) {
    case 'static':
      return () => expression.value;
    case 'reference':
      return (span) => spanValue(span, expression.of);
    case 'exists':
      return (span) => truth((spanValue(span, expression.of).type !== 'nil') === expression.wanted);
    case 'unary':
      return compileUnary(expression.op, compileField(expression.of));
    case 'binary':
      return compileBinary(expression);
  }
}

/** Whether an expression is true for a span. */
export function compileCondition(expression: FieldExpression): (span: Span) => boolean {
  const compute = compileField(expression);
  return (span) => {
    const value = compute(span);
    return value.type === 'boolean' && value.value;
  };
}

function compileUnary(op: '-' | '!', of: FieldFunction): FieldFunction {
  return (span) => {
    const value = of(span);
    if (op === '!') {
      return value.type === 'boolean' ? truth(!value.value) : FALSE;
    }
    return value.type === 'int' || value.type === 'float' || value.type === 'duration'
      ? { type: value.type, value: -value.value }
      : FALSE;
  };
}

function compileBinary({ op, left, right }: Extract<FieldExpression, { kind: 'binary' }>): FieldFunction {
  const [l, r] = [compileField(left), compileField(right)];
  if (op === '&&' || op === '||') {
    return (span) => {
      const value = l(span);
      if (value.type === 'boolean' && value.value === (op === '||')) {
        return value;
      }
      const other = r(span);
      return value.type === 'boolean' && other.type === 'boolean' ? other : FALSE;
    };
  }
  const operate = typedNumbers({ op, left, right }, operation(op, right));
  return (span) => overLists(op, operate, l(span), r(span));
}

type Operate = (left: Static, right: Static) => Static;

// Tempo looks an attribute's value up by the literal's type: `= 500.0` does not find the integer 500, `> 100` no double.
function typedNumbers(
  { op, left, right }: { op: FieldOp; left: FieldExpression; right: FieldExpression },
  operate: Operate
): Operate {
  const isAttribute = ({ kind, of }: { kind: string; of?: unknown }): boolean =>
    kind === 'reference' && (of as { kind: string }).kind === 'attribute';
  const direct =
    (!isArithmetic(op) && isAttribute(left) && right.kind === 'static') ||
    (isAttribute(right) && left.kind === 'static');
  const isNumber = ({ type }: Static): boolean => type === 'int' || type === 'float';
  return direct ? (a, b) => (isNumber(a) && isNumber(b) && a.type !== b.type ? FALSE : operate(a, b)) : operate;
}

// A list matches when any of its items does; `!=` and `!~` ask it of all.
function overLists(op: FieldOp, operate: Operate, left: Value, right: Value): Value {
  if (left.type !== 'list' && right.type !== 'list') {
    return operate(left, right);
  }
  if (isArithmetic(op) || (left.type === 'list' && right.type === 'list')) {
    return FALSE;
  }
  const results =
    left.type === 'list'
      ? left.items.map((item) => operate(item, right as Static))
      : (right as { items: Static[] }).items.map((item) => operate(left as Static, item));
  const holds = (result: Static): boolean => result.type === 'boolean' && result.value;
  return truth(op === '!=' || op === '!~' ? results.every(holds) : results.some(holds));
}

function operation(op: FieldOp, right: FieldExpression): Operate {
  if (op === '=~' || op === '!~') {
    const pattern = right.kind === 'static' && right.value.type === 'string' ? right.value.value : '';
    const test = wholeMatch(pattern);
    return (value) => truth(value.type === 'string' && test(value.value) === (op === '=~'));
  }
  return (left, other) => {
    if (left.type === 'nil' || other.type === 'nil' || !match(left.type, other.type)) {
      return FALSE;
    }
    if (!valid(op, left.type) || !valid(op, other.type)) {
      return FALSE;
    }
    return isArithmetic(op) ? arithmetic(op, left, other) : truth(compareStatics(op, left, other));
  };
}

/** Compares two literals of matching types; false for types that cannot be compared. */
export function compareStatics(op: string, left: Static, right: Static): boolean {
  if (left.type === 'nil' || right.type === 'nil' || !match(left.type, right.type)) {
    return false;
  }
  const [l, r] = typeof left.value === 'string' ? order(left.value, right.value as string) : [left.value, right.value];
  switch (op) {
    case '=':
      return l === r;
    case '!=':
      return l !== r;
    case '>':
      return l > r;
    case '>=':
      return l >= r;
    case '<':
      return l < r;
    default:
      return l <= r;
  }
}

// Go compares the bytes of strings.
function order(left: string, right: string): [number, number] {
  return [left === right ? 0 : Buffer.compare(Buffer.from(left), Buffer.from(right)), 0];
}

function arithmetic(op: FieldOp, left: Static, right: Static): Static {
  const [l, r] = [(left as { value: number }).value, (right as { value: number }).value];
  const integers = left.type === 'int' && right.type === 'int';
  if (integers && r === 0 && (op === '/' || op === '%')) {
    throw new QueryError(op === '/' ? 'division by zero' : 'modulo by zero');
  }
  const value = { '+': l + r, '-': l - r, '*': l * r, '/': l / r, '%': l % r, '^': l ** r }[op as '+'];
  return integers ? { type: 'int', value: Math.trunc(value) } : { type: 'float', value };
}

function truth(value: boolean): Static {
  return { type: 'boolean', value };
}
