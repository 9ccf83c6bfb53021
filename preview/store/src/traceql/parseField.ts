import type { SyntaxNode } from '@lezer/common';
import { climb, type ExpressionPart } from '../query/precedence';
import { QueryError, unsupported } from '../query/QueryError';
import { child, children, type Reader } from '../query/Reader';
import { wholeMatch } from '../query/regex';
import {
  INTRINSIC_ALIASES,
  INTRINSICS,
  type FieldExpression,
  type FieldOp,
  type Intrinsic,
  type Reference,
} from './ast';
import { staticOf } from './staticOf';
import { match, typeOf, valid } from './typeOf';

type PrefixOp = '-' | '!';
type Parts = Array<ExpressionPart<FieldExpression, FieldOp | PrefixOp>>;

/** Tempo's levels; `&&` and `||` share one, from left to right. */
const LEVELS: string[][] = [
  ['&&', '||'],
  ['=', '!=', '=~', '!~', '>', '>=', '<', '<='],
  ['+', '-'],
  ['!'],
  ['*', '/', '%'],
  ['^'],
];

/**
 * An expression over one span.
 * @throws QueryError where the types of two sides can never agree, as Tempo says it
 */
export function parseField(reader: Reader, node: SyntaxNode): FieldExpression {
  return climb(fieldParts(reader, node), {
    level: (op) => LEVELS.findIndex((level) => level.includes(op)),
    rightAssociative: (op) => op === '^',
    binary: (op, left, right) => binary(op as FieldOp, left, right),
    prefixLevel: (op) => (op === '!' ? 4 : 3),
    prefix: (op, of) => unary(op as PrefixOp, of),
  });
}

function fieldParts(reader: Reader, node: SyntaxNode): Parts {
  const parts = children(node).filter(({ name }) => !name.endsWith('Comment'));
  const [first, op, last] = parts;
  if (!first) {
    throw unsupported(reader.source(node));
  }
  if (op && last) {
    return [...fieldParts(reader, first), { op: reader.source(op) as FieldOp }, ...fieldParts(reader, last)];
  }
  if (first.name !== 'FieldExpression') {
    return [{ operand: leaf(reader, first) }];
  }
  const before = reader.text.slice(node.from, first.from).trim();
  if (before.startsWith('(')) {
    return [{ operand: parseField(reader, first) }];
  }
  return [{ op: before[0] as PrefixOp, prefix: true }, ...fieldParts(reader, first)];
}

function leaf(reader: Reader, node: SyntaxNode): FieldExpression {
  const text = reader.source(node);
  if (node.name === 'Static') {
    const value = staticOf(reader, node);
    return { kind: 'static', value, text: value.type === 'string' ? `\`${value.value}\`` : text };
  }
  return { kind: 'reference', of: referenceOf(reader, node), text };
}

function referenceOf(reader: Reader, node: SyntaxNode): Reference {
  const text = reader.source(node).replace(/\s+/g, '');
  if (node.name === 'IntrinsicField') {
    if (text === 'parent') {
      throw new QueryError('invalid TraceQL query: intrinsic (parent) not yet supported');
    }
    const name = INTRINSIC_ALIASES[text] ?? (text as Intrinsic);
    if (!INTRINSICS.includes(name)) {
      throw unsupported(text);
    }
    return { kind: 'intrinsic', name };
  }
  if (node.getChild('Parent')) {
    throw new QueryError('invalid TraceQL query: parent not yet supported');
  }
  if (['Event', 'Link', 'Instrumentation'].some((scope) => node.getChild(scope))) {
    throw unsupported(text);
  }
  const source = reader.source(child(node, 'Identifier'));
  if (source.startsWith('$')) {
    throw unsupported(source);
  }
  const scope = node.getChild('Span') ? 'span' : node.getChild('Resource') ? 'resource' : 'any';
  return {
    kind: 'attribute',
    scope,
    name: source.replace(/"((?:[^"\\]|\\.)*)"/g, (_all, quoted: string) => quoted.replace(/\\(["\\])/g, '$1')),
  };
}

function unary(op: PrefixOp, of: FieldExpression): FieldExpression {
  const type = typeOf(of);
  const text = `${op}${of.text}`;
  const fits = op === '!' ? type === 'boolean' : ['int', 'float', 'duration'].includes(type);
  if (type !== 'any' && !fits) {
    throw new QueryError(`invalid TraceQL query: illegal operation for the given type: ${text}`);
  }
  return { kind: 'unary', op, of, text };
}

function binary(op: FieldOp, left: FieldExpression, right: FieldExpression): FieldExpression {
  const text = `${left.text} ${op} ${right.text}`;
  const exists = existence(op, left, right, text);
  if (exists) {
    return exists;
  }
  const [l, r] = [typeOf(left), typeOf(right)];
  if (!match(l, r)) {
    throw new QueryError(`invalid TraceQL query: binary operations must operate on the same type: ${text}`);
  }
  if (!valid(op, l) || !valid(op, r)) {
    throw new QueryError(`invalid TraceQL query: illegal operation for the given types: ${text}`);
  }
  if (op === '=~' || op === '!~') {
    if (right.kind !== 'static' || right.value.type !== 'string') {
      throw new QueryError(`invalid TraceQL query: invalid type for =~ or !~: ${right.text}`);
    }
    checkRegex(right.value.value);
  }
  return { kind: 'binary', op, left, right, text };
}

function checkRegex(pattern: string): void {
  try {
    wholeMatch(pattern);
  } catch {
    throw new QueryError(`invalid TraceQL query: invalid regex: \`${pattern}\``);
  }
}

/** `x != nil` and `x = nil`: whether a span has x. */
function existence(
  op: FieldOp,
  left: FieldExpression,
  right: FieldExpression,
  text: string
): FieldExpression | undefined {
  const isNil = (side: FieldExpression): boolean => side.kind === 'static' && side.value.type === 'nil';
  const other = isNil(right) ? left : isNil(left) ? right : undefined;
  if (!other || (op !== '=' && op !== '!=')) {
    return undefined;
  }
  if (other.kind !== 'reference') {
    throw unsupported(text);
  }
  const { of } = other;
  const always = of.kind === 'intrinsic' || (of.scope === 'resource' && of.name === 'service.name');
  if (op === '=' && always) {
    const why = of.kind === 'intrinsic' ? 'intrinsics' : 'resource.service.name';
    throw new QueryError(`invalid TraceQL query: ${other.text}=nil is not valid because ${why} cannot be nil`);
  }
  return { kind: 'exists', of, reference: other.text, wanted: op === '!=', text };
}
