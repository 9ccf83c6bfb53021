import { anyOf } from '../anyOf';
import type { Session } from '../session';
import { amountOf, COMPARE } from './amounts';
import { fieldOf, type AmountField } from './fields';
import type { FilterOperator, FilterTerm, SessionFilter } from './sessionFilter';

type SessionTest = (session: Session) => boolean;

/** Whether a session, merged and whole, meets all conditions. Who is live is decided at `nowMs`. */
export function matchesFilter(session: Session, filter: SessionFilter, nowMs: number): boolean {
  return filterTest(filter, nowMs)(session);
}

/** The same, prepared once for many sessions. */
export function filterTest(filter: SessionFilter, nowMs: number): SessionTest {
  const tests = filter.map((term) => {
    const test = termTest(term, nowMs);
    return term.exclude ? (session: Session) => !test(session) : test;
  });
  return (session) => tests.every((test) => test(session));
}

function termTest({ field: name, operator, values }: FilterTerm, nowMs: number): SessionTest {
  const field = fieldOf(name);
  switch (field.kind) {
    case 'flag': {
      const { of } = field;
      return (session) => values.includes(String(of(session, nowMs)));
    }
    case 'text': {
      const part = new RegExp(anyOf(values), 'i');
      return (session) => field.says(session, part);
    }
    case 'value': {
      const { of } = field;
      const wanted = new Set(values);
      return (session) => {
        const own = of(session);
        return own.length === 0 ? wanted.has('') : own.some((one) => wanted.has(one));
      };
    }
    default:
      return amountTest(field, operator, values);
  }
}

/** What is not known of a session meets no comparison. */
function amountTest({ kind, of }: AmountField, operator: FilterOperator, values: readonly string[]): SessionTest {
  const compare = COMPARE[operator];
  const wanted = values.map((value) => amountOf(kind, value)).filter((amount) => amount !== undefined);
  return (session) => {
    const own = of(session);
    return own !== undefined && wanted.some((amount) => compare(own, amount));
  };
}
