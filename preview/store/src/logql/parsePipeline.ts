import type { SyntaxNode } from '@lezer/common';
import { climb, type ExpressionPart } from '../query/precedence';
import { QueryError, unsupported } from '../query/QueryError';
import { durationNs, floatOf, sizeBytes } from '../query/units';
import type { CompareOp, LabelFilter, LineFilter, Matcher, MatchOp, Stage } from './ast';
import { child, children, descendants, type Reader } from '../query/Reader';

/** The stages of a pipeline, in order. */
export function parseStages(reader: Reader, pipeline: SyntaxNode): Stage[] {
  return descendants(pipeline, 'PipelineStage').flatMap((stage) => stagesOf(reader, stage));
}

function stagesOf(reader: Reader, stage: SyntaxNode): Stage[] {
  const node = children(stage).find((item) => item.name !== 'Pipe') as SyntaxNode;
  switch (node.name) {
    case 'LineFilters':
      return descendants(node, 'LineFilter').map((filter) => lineFilter(reader, filter));
    case 'LabelFilter':
      return [{ kind: 'label', filter: labelFilter(reader, node) }];
    case 'JsonExpressionParser':
      return [{ kind: 'json', fields: extractions(reader, node) }];
    case 'LogfmtExpressionParser':
      refuseFlags(reader, node);
      return [{ kind: 'logfmt', fields: extractions(reader, node).map(({ label, path }) => ({ label, key: path })) }];
    case 'DropLabelsExpr':
      return [{ kind: 'drop', names: droppedNames(reader, node) }];
    case 'LabelParser':
      if (node.getChild('Json')) {
        return [{ kind: 'json', fields: [] }];
      }
      break;
    case 'LogfmtParser':
      refuseFlags(reader, node);
      return [{ kind: 'logfmt', fields: [] }];
  }
  throw unsupported(/^\w+/.exec(reader.source(node))?.[0] ?? reader.source(node));
}

/** A matcher of a selector or a label filter. */
export function matcherOf(reader: Reader, node: SyntaxNode): Matcher {
  const [name, op, value] = children(node) as [SyntaxNode, SyntaxNode, SyntaxNode];
  return { name: reader.source(name), op: reader.source(op) as MatchOp, value: reader.string(value) };
}

function lineFilter(reader: Reader, node: SyntaxNode): LineFilter {
  const op = reader.source(child(node, 'Filter'));
  const call = node.getChild('FilterOp') ?? descendants(node, 'Ip')[0];
  if (call) {
    throw unsupported(reader.source(call));
  }
  if (op === '|>' || op === '!>') {
    throw unsupported(op);
  }
  return {
    kind: 'line',
    op: op as LineFilter['op'],
    values: descendants(node, 'String').map((text) => reader.string(text)),
  };
}

function refuseFlags(reader: Reader, node: SyntaxNode): void {
  const flags = node.getChild('LogfmtParserFlags');
  if (flags) {
    throw unsupported(reader.source(flags));
  }
}

function extractions(reader: Reader, node: SyntaxNode): Array<{ label: string; path: string }> {
  return descendants(node, 'LabelExtractionExpression').map((field) => {
    const label = reader.source(child(field, 'Identifier'));
    const path = field.getChild('String');
    return { label, path: path ? reader.string(path) : label };
  });
}

function droppedNames(reader: Reader, node: SyntaxNode): string[] {
  return descendants(node, 'DropLabel').map((label) => {
    const [name] = children(label);
    if (name?.name !== 'Identifier') {
      throw unsupported('drop with a condition');
    }
    return reader.source(name);
  });
}

type FilterOp = 'and' | 'or' | ',';

/**
 * A condition on labels.
 * @throws QueryError where `,` and `or` stand side by side: the real server's grouping of them surprises
 */
export function labelFilter(reader: Reader, node: SyntaxNode): LabelFilter {
  const parts = filterParts(reader, node);
  const ops = new Set(parts.flatMap((part) => ('op' in part ? [part.op] : [])));
  if (ops.has(',') && ops.has('or')) {
    throw new QueryError(
      '"," beside "or" without parentheses is not supported by the preview store: write "and", or use parentheses'
    );
  }
  return climb(parts, {
    level: (op) => (op === 'or' ? 1 : 2),
    binary: (op, left, right) => ({ kind: op === 'or' ? 'or' : 'and', left, right }),
  });
}

function filterParts(reader: Reader, node: SyntaxNode): Array<ExpressionPart<LabelFilter, FilterOp>> {
  const inner = node.getChildren('LabelFilter');
  const [left, right] = inner;
  if (left && right) {
    const between = reader.text.slice(left.to, right.from);
    const op: FilterOp = node.getChild('Or') ? 'or' : between.includes(',') ? ',' : 'and';
    return [...filterParts(reader, left), { op }, ...filterParts(reader, right)];
  }
  return [{ operand: left ? labelFilter(reader, left) : comparison(reader, children(node)[0] as SyntaxNode) }];
}

function comparison(reader: Reader, node: SyntaxNode): LabelFilter {
  switch (node.name) {
    case 'Matcher':
      return { kind: 'match', matcher: matcherOf(reader, node) };
    case 'NumberFilter':
      return valueFilter(reader, node, 'number', floatOf);
    case 'UnitFilter': {
      const filter = children(node)[0] as SyntaxNode;
      return filter.name === 'DurationFilter'
        ? valueFilter(reader, filter, 'duration', durationNs)
        : valueFilter(reader, filter, 'bytes', sizeBytes);
    }
    default:
      throw unsupported(node.name === 'IpLabelFilter' ? 'ip' : reader.source(node));
  }
}

function valueFilter(
  reader: Reader,
  node: SyntaxNode,
  kind: 'number' | 'duration' | 'bytes',
  read: (text: string) => number | undefined
): LabelFilter {
  const [name, op, value] = children(node) as [SyntaxNode, SyntaxNode, SyntaxNode];
  const text = reader.source(value).replace(/\s+/g, '');
  const number = read(text);
  if (number === undefined) {
    throw unsupported(text);
  }
  const compare = reader.source(op);
  return { kind, name: reader.source(name), op: (compare === '=' ? '==' : compare) as CompareOp, value: number };
}
