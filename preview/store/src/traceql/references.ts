import type { FieldExpression, Reference, Stage } from './ast';

/** Everything a query asks of spans, each once: Tempo returns these values with the spans it found. */
export function referencesOf(stages: readonly Stage[]): Reference[] {
  const found = new Map<string, Reference>();
  const add = (reference: Reference): void => {
    found.set(JSON.stringify(reference), reference);
  };
  const walk = (expression: FieldExpression): void => {
    switch (expression.kind) {
      case 'reference':
      case 'exists':
        return add(expression.of);
      case 'unary':
        return walk(expression.of);
      case 'binary':
        walk(expression.left);
        walk(expression.right);
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
        return stage.references.forEach(add);
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
