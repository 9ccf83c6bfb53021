import type { FieldExpression, Intrinsic, Static } from './ast';

/** The type of an expression as far as its text tells; `any` for an attribute. */
export type ImpliedType = Static['type'] | 'any';

const INTRINSIC_TYPES: Record<Intrinsic, ImpliedType> = {
  name: 'string',
  status: 'status',
  statusMessage: 'string',
  kind: 'kind',
  duration: 'duration',
  rootName: 'string',
  rootServiceName: 'string',
  traceDuration: 'duration',
  'trace:id': 'string',
  'span:id': 'string',
  'span:parentID': 'string',
};

/** What type an expression will have. */
export function typeOf(expression: FieldExpression): ImpliedType {
  switch (expression.kind) {
    case 'static':
      return expression.value.type;
    case 'reference':
      return expression.of.kind === 'intrinsic' ? INTRINSIC_TYPES[expression.of.name] : 'any';
    case 'exists':
      return 'boolean';
    case 'unary':
      return expression.op === '!' ? 'boolean' : typeOf(expression.of);
    case 'binary':
      return isArithmetic(expression.op) ? numericType(expression) : 'boolean';
  }
}

/** Whether an operator makes a number of numbers. */
export function isArithmetic(op: string): boolean {
  return ['+', '-', '*', '/', '%', '^'].includes(op);
}

/** Whether two types can stand on both sides of an operator. */
export function match(left: ImpliedType, right: ImpliedType): boolean {
  return left === 'any' || right === 'any' || left === right || (isNumeric(left) && isNumeric(right));
}

/** Whether an operator makes sense for a type. */
export function valid(op: string, type: ImpliedType): boolean {
  switch (type) {
    case 'any':
      return true;
    case 'boolean':
      return ['&&', '||', '=', '!='].includes(op);
    case 'string':
      return ['=', '!=', '=~', '!~', '>', '>=', '<', '<='].includes(op);
    case 'status':
    case 'kind':
    case 'nil':
      return ['=', '!='].includes(op);
    default:
      return !['&&', '||', '=~', '!~'].includes(op);
  }
}

function isNumeric(type: ImpliedType): boolean {
  return type === 'int' || type === 'float' || type === 'duration';
}

function numericType({ left, right }: { left: FieldExpression; right: FieldExpression }): ImpliedType {
  const [l, r] = [typeOf(left), typeOf(right)];
  return l === 'any' || r === 'any' ? 'any' : l === r ? l : 'float';
}
