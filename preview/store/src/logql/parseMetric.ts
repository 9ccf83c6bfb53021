import type { SyntaxNode } from '@lezer/common';
import { climb, type ExpressionPart } from '../query/precedence';
import { QueryError, unsupported } from '../query/QueryError';
import { submatches } from '../query/regex';
import { durationNs, floatOf } from '../query/units';
import type { Grouping, LabelReplacement, MetricQuery, RangeAggregation, Unwrap, VectorAggregation } from './ast';
import { logQuery } from './parseLogql';
import { labelFilter } from './parsePipeline';
import { child, children, descendants, type Reader } from '../query/Reader';

const WITH_UNWRAP = new Set(
  ['sum', 'avg', 'min', 'max', 'quantile', 'first', 'last'].map((op) => `${op}_over_time`)
).add('rate');
const WITHOUT_UNWRAP = new Set(['count_over_time', 'bytes_over_time', 'rate', 'bytes_rate']);
const GROUPED = new Set(['avg', 'min', 'max', 'quantile', 'first', 'last'].map((op) => `${op}_over_time`));
const AGGREGATIONS = new Set(['sum', 'avg', 'min', 'max', 'count', 'topk', 'bottomk']);
const NO_GROUPING: Grouping = { without: false, labels: [] };

/** A metric query from its node. */
export function parseMetric(reader: Reader, node: SyntaxNode): MetricQuery {
  const inner = children(node)[0] as SyntaxNode;
  switch (inner.name) {
    case 'MetricExpr':
      return parseMetric(reader, inner);
    case 'RangeAggregationExpr':
      return rangeAggregation(reader, inner);
    case 'VectorAggregationExpr':
      return vectorAggregation(reader, inner);
    case 'BinOpExpr':
      return binaryOperation(reader, inner);
    case 'LabelReplaceExpr':
      return labelReplacement(reader, inner);
    case 'LiteralExpr':
      return { kind: 'number', value: numberOf(reader, inner) };
    case 'VectorExpr':
      return { kind: 'vector', value: numberOf(reader, child(inner, 'Number')) };
    default:
      throw unsupported(/^\w+/.exec(reader.source(inner))?.[0] ?? inner.name);
  }
}

function numberOf(reader: Reader, node: SyntaxNode): number {
  const text = reader.source(node).replace(/\s+/g, '');
  const value = floatOf(text);
  if (value === undefined) {
    throw unsupported(text);
  }
  return value;
}

function rangeAggregation(reader: Reader, node: SyntaxNode): RangeAggregation {
  const op = reader.source(child(node, 'RangeOp'));
  const range = child(node, 'LogRangeExpr');
  const unwrap = unwrapOf(reader, descendants(range, 'UnwrapExpr')[0]);
  const grouping = node.getChild('Grouping');
  if (!(unwrap ? WITH_UNWRAP : WITHOUT_UNWRAP).has(op)) {
    if (WITH_UNWRAP.has(op) || WITHOUT_UNWRAP.has(op)) {
      throw new QueryError(`parse error : invalid aggregation ${op} ${unwrap ? 'with' : 'without'} unwrap`);
    }
    throw unsupported(op);
  }
  if (grouping && !GROUPED.has(op)) {
    throw new QueryError(`parse error : grouping not allowed for ${op} aggregation`);
  }
  const parameter = node.getChild('Number');
  if ((op === 'quantile_over_time') !== (parameter !== null)) {
    throw new QueryError(`parse error : parameter ${parameter ? 'not supported' : 'required'} for operation ${op}`);
  }
  const offset = descendants(range, 'OffsetExpr')[0];
  return {
    kind: 'range',
    op,
    parameter: parameter ? numberOf(reader, parameter) : undefined,
    query: logQuery(reader, descendants(range, 'Selector')[0] as SyntaxNode, descendants(range, 'PipelineExpr')),
    unwrap,
    range: duration(reader, descendants(range, 'Range')[0] as SyntaxNode),
    offset: offset ? duration(reader, offset) : 0n,
    grouping: grouping ? groupingOf(reader, grouping) : undefined,
  };
}

function duration(reader: Reader, node: SyntaxNode): bigint {
  const text = reader.source(child(node, 'Duration'));
  const ns = durationNs(text);
  if (ns === undefined) {
    throw unsupported(text);
  }
  return BigInt(Math.round(ns));
}

function unwrapOf(reader: Reader, node: SyntaxNode | undefined): Unwrap | undefined {
  if (!node) {
    return undefined;
  }
  const inner = node.getChild('UnwrapExpr');
  const filter = node.getChild('LabelFilter');
  if (inner && filter) {
    const unwrap = unwrapOf(reader, inner) as Unwrap;
    return { ...unwrap, filters: [...unwrap.filters, labelFilter(reader, filter)] };
  }
  const conversion = node.getChild('ConvOp');
  const name = conversion ? reader.source(conversion) : 'float';
  return {
    label: reader.source(child(node, 'Identifier')),
    conversion: name === 'bytes' ? 'bytes' : name === 'float' ? 'float' : 'duration',
    filters: [],
  };
}

function groupingOf(reader: Reader, node: SyntaxNode): Grouping {
  return {
    without: node.getChild('Without') !== null,
    labels: descendants(node, 'Identifier').map((label) => reader.source(label)),
  };
}

function vectorAggregation(reader: Reader, node: SyntaxNode): VectorAggregation {
  const op = reader.source(child(node, 'VectorOp'));
  if (!AGGREGATIONS.has(op)) {
    throw unsupported(op);
  }
  const grouping = node.getChild('Grouping');
  const parameter = node.getChild('Number');
  const ranked = op === 'topk' || op === 'bottomk';
  if (ranked !== (parameter !== null)) {
    throw new QueryError(
      `parse error : ${ranked ? `parameter required for operation ${op}` : `unsupported parameter for operation ${op}(${reader.source(parameter as SyntaxNode)},`}`
    );
  }
  const k = parameter ? numberOf(reader, parameter) : undefined;
  if (k !== undefined && (!Number.isInteger(k) || k <= 0)) {
    throw new QueryError(`parse error : invalid parameter (must be greater than 0) ${op}(${k}`);
  }
  return {
    kind: 'aggregate',
    op,
    parameter: k,
    grouping: grouping ? groupingOf(reader, grouping) : NO_GROUPING,
    of: parseMetric(reader, child(node, 'MetricExpr')),
  };
}

function labelReplacement(reader: Reader, node: SyntaxNode): LabelReplacement {
  const [target = '', replacement = '', source = '', pattern = ''] = node
    .getChildren('String')
    .map((text) => reader.string(text));
  checkPattern(pattern);
  return { kind: 'replace', target, replacement, source, pattern, of: parseMetric(reader, child(node, 'MetricExpr')) };
}

function checkPattern(pattern: string): void {
  try {
    submatches(pattern);
  } catch (error) {
    throw error instanceof QueryError
      ? new QueryError(error.message.replace('parse error : ', 'parse error : invalid regex in label_replace: '))
      : error;
  }
}

interface Operator {
  op: string;
  bool: boolean;
  matching: { on: boolean; labels: string[] } | undefined;
}

const LEVELS: string[][] = [
  ['or'],
  ['and', 'unless'],
  ['==', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
  ['^'],
];

function binaryOperation(reader: Reader, node: SyntaxNode): MetricQuery {
  return climb(operatorParts(reader, node), {
    level: ({ op }) => LEVELS.findIndex((level) => level.includes(op)),
    rightAssociative: ({ op }) => op === '^',
    binary: (operator, left, right) => ({ kind: 'binary', ...operator, left, right }),
  });
}

function operatorParts(reader: Reader, node: SyntaxNode): Array<ExpressionPart<MetricQuery, Operator>> {
  const [left, right] = node.getChildren('Expr') as [SyntaxNode, SyntaxNode];
  const sign = children(node).find((item) => item.name !== 'Expr' && item.name !== 'BinOpModifier') as SyntaxNode;
  const modifier = child(node, 'BinOpModifier');
  if (modifier.getChild('GroupLeft') || modifier.getChild('GroupRight')) {
    throw unsupported(modifier.getChild('GroupLeft') ? 'group_left' : 'group_right');
  }
  const match = modifier.getChild('OnOrIgnoringModifier');
  const operator: Operator = {
    op: reader.source(sign),
    bool: modifier.getChild('Bool') !== null,
    matching: match
      ? {
          on: match.getChild('On') !== null,
          labels: descendants(match, 'GroupingLabel').map((label) => reader.source(label)),
        }
      : undefined,
  };
  return [...sideParts(reader, left), { op: operator }, ...sideParts(reader, right)];
}

function sideParts(reader: Reader, side: SyntaxNode): Array<ExpressionPart<MetricQuery, Operator>> {
  const metric = side.getChild('MetricExpr');
  if (!metric) {
    throw new QueryError('parse error : unexpected type for left leg of binary operation: a log query has no numbers');
  }
  const nested = metric.getChild('BinOpExpr');
  return nested ? operatorParts(reader, nested) : [{ operand: parseMetric(reader, metric) }];
}
