import { parser } from '@grafana/lezer-traceql';
import type { SyntaxNode } from '@lezer/common';
import { climb, type ExpressionPart } from '../query/precedence';
import { QueryError, unsupported } from '../query/QueryError';
import { child, children, descendants, Reader } from '../query/Reader';
import { firstError } from '../query/syntaxError';
import type { Aggregate, CompareOp, Stage, StructuralOp, TraceqlQuery } from './ast';
import { parseField } from './parseField';
import { staticOf } from './staticOf';
import { syntaxErrorOf } from './syntaxErrorOf';
import { typeOf } from './typeOf';

/** The newest traces are returned in any case. */
const MOST_RECENT = /\bwith\s*\(\s*most_recent\s*=\s*true\s*\)\s*$/;

/**
 * Parses a TraceQL query.
 * @throws QueryError with Tempo's words and the position for an invalid query, and naming the thing for one that this
 * store does not support
 */
export function parseTraceql(query: string): TraceqlQuery {
  const text = query.replace(MOST_RECENT, '');
  const reader = new Reader(text);
  const tree = parser.parse(text);
  const error = firstError(tree, text);
  for (const literal of descendants(tree.topNode, 'String')) {
    if (error === undefined || literal.from < error) {
      reader.string(literal);
    }
  }
  const root = tree.topNode.getChild('SpansetPipelineExpression');
  if (error !== undefined || !root) {
    throw syntaxErrorOf(reader, error ?? text.length);
  }
  if (tree.topNode.getChild('WithHint')) {
    throw unsupported('with');
  }
  const stages = pipeline(reader, root);
  checkOrder(stages);
  return stages;
}

function checkOrder(stages: readonly Stage[]): void {
  stages.forEach((stage, i) => {
    if (stage.kind === 'metrics' && i < stages.length - 1) {
      throw unsupported('second stage functions after metrics');
    }
    if (stage.kind === 'operation') {
      for (const side of [stage.left, stage.right]) {
        if (side.some(({ kind }) => kind === 'metrics')) {
          throw new QueryError('invalid TraceQL query: a metrics function has to be the last stage');
        }
        checkOrder(side);
      }
    }
  });
}

type PipelineOp = '|' | StructuralOp;

function pipeline(reader: Reader, node: SyntaxNode): Stage[] {
  return climb(pipelineParts(reader, node), {
    level: (op) => (op === '|' ? 0 : op === '&&' || op === '||' ? 1 : 2),
    binary: (op, left, right) => (op === '|' ? [...left, ...right] : [{ kind: 'operation', op, left, right }]),
  });
}

const NESTED = ['SpansetPipelineExpression', 'WrappedSpansetPipeline', 'SpansetPipeline', 'SpansetExpression'];

function pipelineParts(reader: Reader, node: SyntaxNode): Array<ExpressionPart<Stage[], PipelineOp>> {
  const parts = children(node).filter(({ name }) => !name.endsWith('Comment'));
  const [left, op, right] = parts;
  if (left && op && !right && NESTED.includes(left.name) && NESTED.includes(op.name)) {
    // The grammar has no node for `~`.
    const sibling = reader.text.slice(left.to, op.from).trim();
    if (sibling !== '~') {
      throw unsupported(sibling);
    }
    return [...pipelineParts(reader, left), { op: sibling }, ...pipelineParts(reader, op)];
  }
  if (left && op && right) {
    return [...pipelineParts(reader, left), { op: operator(reader, op) }, ...pipelineParts(reader, right)];
  }
  if (left && NESTED.includes(left.name)) {
    const parenthesised = reader.text.slice(node.from, left.from).includes('(');
    return parenthesised ? [{ operand: pipeline(reader, left) }] : pipelineParts(reader, left);
  }
  return [{ operand: [stage(reader, left && node.name !== 'SpansetFilter' ? left : node)] }];
}

function operator(reader: Reader, node: SyntaxNode): PipelineOp {
  const op = reader.source(node);
  if (!['|', '&&', '||', '>', '>>', '<', '<<', '~'].includes(op)) {
    throw unsupported(op);
  }
  return op as PipelineOp;
}

function stage(reader: Reader, node: SyntaxNode): Stage {
  switch (node.name) {
    case 'SpansetFilter': {
      const field = node.getChild('FieldExpression');
      const expression = field ? parseField(reader, field) : undefined;
      if (expression && !['boolean', 'any'].includes(typeOf(expression))) {
        throw new QueryError(
          `invalid TraceQL query: span filter field expressions must resolve to a boolean: ${reader.source(node)}`
        );
      }
      return { kind: 'filter', expression };
    }
    case 'ScalarFilter':
      return scalarFilter(reader, node);
    case 'GroupOperation':
      return { kind: 'by', expression: parseField(reader, child(node, 'FieldExpression')) };
    case 'SelectOperation':
      return { kind: 'select', references: selected(reader, node) };
    case 'CoalesceOperation':
      return { kind: 'coalesce' };
    case 'MetricsOperation':
      return metrics(reader, node);
    default:
      throw unsupported(reader.source(node));
  }
}

function selected(reader: Reader, node: SyntaxNode): Extract<Stage, { kind: 'select' }>['references'] {
  return descendants(node, 'FieldExpression').map((field) => {
    const expression = parseField(reader, field);
    if (expression.kind !== 'reference') {
      throw unsupported(`select(${expression.text})`);
    }
    return { of: expression.of, text: expression.text };
  });
}

function scalarFilter(reader: Reader, node: SyntaxNode): Stage {
  const [left, right] = node.getChildren('ScalarExpression') as [SyntaxNode, SyntaxNode];
  const aggregate = left.getChild('Aggregate');
  const value = children(right).find(({ name }) => ['Integer', 'Float', 'Duration'].includes(name));
  if (!aggregate || !value || right.getChild('ScalarOp')) {
    throw unsupported(reader.source(node));
  }
  const negative = reader.source(right).startsWith('-');
  const number = staticOf(reader, value);
  const op = reader.source(child(node, 'ComparisonOp'));
  if (!['=', '!=', '>', '>=', '<', '<='].includes(op)) {
    throw unsupported(reader.source(node));
  }
  return {
    kind: 'scalar',
    aggregate: aggregateOf(reader, aggregate),
    op: op as CompareOp,
    value:
      negative && 'value' in number && typeof number.value === 'number'
        ? ({ ...number, value: -number.value } as typeof number)
        : number,
  };
}

function aggregateOf(reader: Reader, node: SyntaxNode): Aggregate {
  const text = reader.source(node);
  const field = node.getChild('FieldExpression');
  if (!field) {
    return { op: 'count', of: undefined, text: 'count()' };
  }
  const of = parseField(reader, field);
  if (!['any', 'int', 'float', 'duration'].includes(typeOf(of))) {
    throw new QueryError(`invalid TraceQL query: aggregate field expressions must resolve to a number type: ${text}`);
  }
  return { op: reader.source(child(node, 'AggregateExpression')) as Aggregate['op'], of, text };
}

function metrics(reader: Reader, node: SyntaxNode): Stage {
  const basic = node.getChild('MetricsOperationBasic');
  const type = basic?.getChild('MetricsOperationBasicType');
  const op = type ? reader.source(type) : (/^\w+/.exec(reader.source(node))?.[0] ?? 'metrics');
  if (!basic || (op !== 'rate' && op !== 'count_over_time')) {
    throw unsupported(op);
  }
  const group = basic.getChild('GroupOperation');
  const fields = group ? descendants(group, 'FieldExpression') : [];
  return { kind: 'metrics', op, by: fields.map((field) => parseField(reader, field)) };
}
