import type { Span } from '../memory/Span';
import type { Reference, TraceqlQuery } from './ast';
import { compileCondition } from './compileField';
import { conditionsOf } from './references';
import { spanValue, type Value } from './spanValue';

/** A value that is returned with a span because the query asks of it. */
export interface Returned {
  reference: Reference;
  text: string;
  value: Value;
}

/** Compiles what a query returns of its spans, each value once. */
export function compileReturned(query: TraceqlQuery): (span: Span) => Returned[] {
  const conditions = conditionsOf(query).map((condition) => ({
    ...condition,
    key: JSON.stringify(condition.reference),
    passes: condition.passes && compileCondition(condition.passes),
  }));
  return (span) => {
    const returned = new Map<string, Returned>();
    for (const { key, reference, text, passes, absent } of conditions) {
      if (returned.has(key) || (passes && !passes(span))) {
        continue;
      }
      const value = spanValue(span, reference);
      if (value.type !== 'nil' || absent) {
        returned.set(key, { reference, text, value });
      }
    }
    return [...returned.values()];
  };
}
