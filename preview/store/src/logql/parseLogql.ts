import { parser } from '@grafana/lezer-logql';
import type { SyntaxNode } from '@lezer/common';
import { QueryError, unsupported } from '../query/QueryError';
import { wholeMatch } from '../query/regex';
import { firstError } from '../query/syntaxError';
import type { LogqlQuery, LogQuery, Matcher } from './ast';
import { parseMetric } from './parseMetric';
import { matcherOf, parseStages } from './parsePipeline';
import { child, descendants, Reader } from '../query/Reader';
import { syntaxErrorOf } from './syntaxErrorOf';

const NO_MATCHER =
  'parse error : queries require at least one regexp or equality matcher that does not have an empty-compatible value. ' +
  'For instance, app=~".*" does not meet this requirement, but app=~".+" will';

const MAX_QUERY = 131_072;

/**
 * Parses a LogQL query.
 * @throws QueryError with Loki's words and the position for an invalid query, and naming the thing for one that this
 * store does not support
 */
export function parseLogql(text: string): LogqlQuery {
  const root = expressionOf(text);
  const reader = new Reader(text);
  const metric = root.getChild('MetricExpr');
  return metric ? parseMetric(reader, metric) : parseLogs(reader, child(root, 'LogExpr'));
}

/**
 * Parses the selector that label values and series are asked with.
 * @throws QueryError when it is anything but `{…}`
 */
export function parseSelector(text: string): Matcher[] {
  const query = parseLogql(text);
  if (query.kind !== 'logs' || query.stages.length > 0) {
    throw new QueryError('only label matchers are supported');
  }
  return query.matchers;
}

function expressionOf(text: string): SyntaxNode {
  if (text.length >= MAX_QUERY) {
    throw new QueryError(`parse error : input size too long (${text.length} > ${MAX_QUERY})`);
  }
  const reader = new Reader(text);
  const tree = parser.parse(text);
  const unknown = /\b(approx_topk|variants|rate_counter)\s*\(/.exec(text);
  const error = firstError(tree, text);
  if (/^\s*$/.test(text)) {
    throw new QueryError('parse error : syntax error: unexpected $end');
  }
  if (/^\s*\{\s*\}/.test(text)) {
    throw new QueryError(NO_MATCHER);
  }
  if (error !== undefined && unknown) {
    throw unsupported(unknown[1] as string);
  }
  if (error !== undefined && /^offset\b/.test(text.slice(error))) {
    throw unsupported('offset after unwrap');
  }
  // A string that is not closed is no error to the grammar.
  for (const literal of descendants(tree.topNode, 'String')) {
    if (error === undefined || literal.from < error) {
      reader.string(literal);
    }
  }
  const root = tree.topNode.getChild('Expr');
  if (error !== undefined || !root) {
    throw syntaxErrorOf(reader, error ?? text.length);
  }
  return root;
}

function parseLogs(reader: Reader, node: SyntaxNode): LogQuery {
  const inner = node.getChild('LogExpr');
  if (inner) {
    return parseLogs(reader, inner);
  }
  const pipeline = node.getChild('PipelineExpr');
  return logQuery(reader, child(node, 'Selector'), pipeline ? [pipeline] : []);
}

/**
 * A log query from its selector and pipeline nodes.
 * @throws QueryError when no matcher narrows it down, as Loki demands
 */
export function logQuery(reader: Reader, selector: SyntaxNode, pipelines: SyntaxNode[]): LogQuery {
  const matchers = descendants(selector, 'Matcher').map((node) => matcherOf(reader, node));
  if (!matchers.some(narrows)) {
    throw new QueryError(NO_MATCHER);
  }
  return { kind: 'logs', matchers, stages: pipelines.flatMap((node) => parseStages(reader, node)) };
}

function narrows({ op, value }: Matcher): boolean {
  switch (op) {
    case '=':
      return value !== '';
    case '=~':
      return !emptyCompatible(value);
    case '!=':
      return value === '';
    case '!~':
      return emptyCompatible(value);
  }
}

function emptyCompatible(pattern: string): boolean {
  return wholeMatch(pattern)('');
}
