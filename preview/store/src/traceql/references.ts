import type { FieldExpression, Reference, Stage } from './ast';
import { isArithmetic } from './typeOf';

/** Something that a query asks of spans. */
export interface Condition {
  reference: Reference;
  /** The query's source for it: `span.x`. */
  text: string;
  /** The comparison that the value has to pass to be returned; undefined for a value that is returned whatever it is. */
  passes: FieldExpression | undefined;
  /** Asked for by its absence (`= nil`). */
  absent: boolean;
}

/**
 * Everything a query asks of spans. Tempo returns these values with the spans it found, each where its own comparison
 * holds: of `{ a = 1 || b = 2 }` a span shows the one that is true.
 */
export function conditionsOf(stages: readonly Stage[]): Condition[] {
  const found = new Map<string, Condition>();
  const add = (condition: Condition): void => {
    found.set(JSON.stringify([condition.reference, condition.passes?.text, condition.absent]), condition);
  };
  const ask = (reference: Reference, text: string): void => add({ reference, text, passes: undefined, absent: false });
  const walk = (expression: FieldExpression): void => {
    switch (expression.kind) {
      case 'reference':
        return ask(expression.of, expression.text);
      case 'exists':
        return add({
          reference: expression.of,
          text: expression.reference,
          passes: undefined,
          absent: !expression.wanted,
        });
      case 'unary':
        return walk(expression.of);
      case 'binary': {
        const { left, right, op } = expression;
        const side = right.kind === 'static' ? left : left.kind === 'static' ? right : undefined;
        if (side?.kind === 'reference' && !isArithmetic(op)) {
          return add({ reference: side.of, text: side.text, passes: expression, absent: false });
        }
        walk(left);
        walk(right);
      }
    }
  };
  const visit = (stage: Stage): void => {
    switch (stage.kind) {
      case 'filter':
        return stage.expression && walk(stage.expression);
      case 'operation':
        return [...stage.left, ...stage.right].forEach(visit);
      case 'scalar':
        return stage.aggregate.of && walk(stage.aggregate.of);
      case 'by':
        return walk(stage.expression);
      case 'metrics':
        return stage.by.forEach(walk);
      case 'select':
        return stage.references.forEach(({ of, text }) => ask(of, text));
    }
  };
  stages.forEach(visit);
  return [...found.values()];
}

/**
 * The sessions that a trace must belong to for any chance to match, where the query says so: found by index instead of
 * by looking through all traces.
 */
export function requiredSession(stages: readonly Stage[]): string | undefined {
  const [first] = stages;
  if (first?.kind === 'filter') {
    return first.expression && sessionIn(first.expression);
  }
  if (first?.kind === 'operation' && first.op !== '||') {
    return requiredSession(first.left) ?? requiredSession(first.right);
  }
  return undefined;
}

function sessionIn(expression: FieldExpression): string | undefined {
  if (expression.kind !== 'binary') {
    return undefined;
  }
  const { op, left, right } = expression;
  if (op === '&&') {
    return sessionIn(left) ?? sessionIn(right);
  }
  const isSession =
    left.kind === 'reference' &&
    left.of.kind === 'attribute' &&
    left.of.scope === 'span' &&
    left.of.name === 'session.id';
  return op === '=' && isSession && right.kind === 'static' && right.value.type === 'string'
    ? right.value.value
    : undefined;
}
