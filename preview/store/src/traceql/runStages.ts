import type { Span } from '../memory/Span';
import { unsupported } from '../query/QueryError';
import type { Aggregate, Stage, Static, StructuralOp } from './ast';
import { compareStatics, compileCondition, compileField, type FieldFunction } from './compileField';
import type { Value } from './spanValue';

/** Spans of one trace that belong together, with what the query computed for them. */
export interface SpanSet {
  spans: readonly Span[];
  attributes: Array<{ key: string; value: Value }>;
}

/** Runs a stage over the span sets of one trace. */
export type StageFunction = (sets: SpanSet[]) => SpanSet[];

/** Compiles a query once, to run it over many traces. Metrics stages pass the sets on. */
export function compileStages(stages: readonly Stage[]): StageFunction {
  const steps = stages.map(compileStage);
  return (sets) => steps.reduce((current, step) => (current.length === 0 ? current : step(current)), sets);
}

function compileStage(stage: Stage): StageFunction {
  switch (stage.kind) {
    case 'filter': {
      if (!stage.expression) {
        return (sets) => sets;
      }
      const holds = compileCondition(stage.expression);
      return (sets) => filled(sets.map((set) => ({ ...set, spans: set.spans.filter(holds) })));
    }
    case 'operation':
      return compileOperation(stage);
    case 'scalar':
      return compileScalar(stage.aggregate, stage.op, stage.value);
    case 'by':
      return compileGroup(compileField(stage.expression), `by(${stage.expression.text})`);
    case 'coalesce':
      return (sets) => [{ spans: sets.flatMap(({ spans }) => spans), attributes: [] }];
    case 'select':
    case 'metrics':
      return (sets) => sets;
  }
}

function filled(sets: SpanSet[]): SpanSet[] {
  return sets.filter(({ spans }) => spans.length > 0);
}

function compileOperation({ op, left, right }: Extract<Stage, { kind: 'operation' }>): StageFunction {
  const [l, r] = [compileStages(left), compileStages(right)];
  return (sets) =>
    filled(
      sets.map((set) => {
        const [lhs, rhs] = [l([set]), r([set])];
        return { ...set, spans: operate(op, lhs, rhs) };
      })
    );
}

function operate(op: StructuralOp, left: SpanSet[], right: SpanSet[]): Span[] {
  if (op === '&&' || op === '||') {
    const enough = op === '&&' ? left.length > 0 && right.length > 0 : true;
    return enough ? inOrder([...left, ...right].flatMap(({ spans }) => spans)) : [];
  }
  if (left.length > 1 || right.length > 1) {
    throw unsupported(`${op} between several span sets of a trace`);
  }
  const from = new Set(left[0]?.spans ?? []);
  return (right[0]?.spans ?? []).filter((span) => related(op, span, from));
}

/** Each span once, the earliest first. */
function inOrder(spans: Span[]): Span[] {
  return [...new Set(spans)].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** Whether a span stands to any span of `from` as the operator says: `a >> b` finds the descendants b of a. */
function related(op: StructuralOp, span: Span, from: ReadonlySet<Span>): boolean {
  const parent = (of: Span): Span | undefined => of.trace.span(of.parentSpanId);
  switch (op) {
    case '>': {
      const above = parent(span);
      return above !== undefined && from.has(above);
    }
    case '>>':
      return [...ancestors(span)].some((above) => from.has(above));
    case '<':
      return [...from].some((below) => parent(below) === span);
    case '<<':
      return [...from].some((below) => [...ancestors(below)].includes(span));
    default:
      return (
        span.parentSpanId !== '' &&
        [...from].some((other) => other !== span && other.parentSpanId === span.parentSpanId)
      );
  }
}

// Parents from a stranger may form a ring.
function* ancestors(span: Span): Generator<Span> {
  const seen = new Set<Span>([span]);
  for (
    let next = span.trace.span(span.parentSpanId);
    next && !seen.has(next);
    next = next.trace.span(next.parentSpanId)
  ) {
    seen.add(next);
    yield next;
  }
}

function compileGroup(compute: FieldFunction, key: string): StageFunction {
  return (sets) =>
    sets.flatMap((set) => {
      const groups = new Map<string, { value: Value; spans: Span[] }>();
      for (const span of set.spans) {
        const value = compute(span);
        const id = JSON.stringify(value);
        const group = groups.get(id) ?? { value, spans: [] };
        group.spans.push(span);
        groups.set(id, group);
      }
      return [...groups.values()].map(({ value, spans }) => ({
        spans,
        attributes: [...set.attributes, { key, value }],
      }));
    });
}

function compileScalar(aggregate: Aggregate, op: string, limit: Static): StageFunction {
  const compute = aggregate.of && compileField(aggregate.of);
  return (sets) =>
    sets.flatMap((set) => {
      const value: Static | undefined = compute
        ? aggregated(aggregate.op, set.spans.map(compute))
        : { type: 'int', value: set.spans.length };
      return value && compareStatics(op, value, limit)
        ? [{ ...set, attributes: [...set.attributes, { key: aggregate.text, value }] }]
        : [];
    });
}

type NumberStatic = Extract<Static, { type: 'int' | 'float' | 'duration' }>;

function aggregated(op: Aggregate['op'], values: Value[]): Static | undefined {
  const numbers = values.filter(
    (value): value is NumberStatic => value.type === 'int' || value.type === 'float' || value.type === 'duration'
  );
  const [first] = numbers;
  if (!first) {
    return undefined;
  }
  const sum = numbers.reduce((total, { value }) => total + value, 0);
  switch (op) {
    case 'min':
      return numbers.reduce((best, value) => (value.value < best.value ? value : best));
    case 'max':
      return numbers.reduce((best, value) => (value.value > best.value ? value : best));
    case 'avg':
      return { type: first.type === 'duration' ? 'duration' : 'float', value: sum / numbers.length };
    default:
      return { type: first.type, value: sum };
  }
}
