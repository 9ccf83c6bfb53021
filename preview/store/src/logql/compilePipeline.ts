import { partialMatch, wholeMatch, type StringTest } from '../query/regex';
import { durationNs, floatOf, sizeBytes } from '../query/units';
import type { CompareOp, LabelFilter, LineFilter, Matcher, Stage } from './ast';
import { compileJson } from './jsonStage';
import { compileLogfmt } from './logfmtStage';
import type { Row } from './Row';

/** Runs a row through stages; false drops it. */
export type Pipeline = (row: Row) => boolean;

/** Compiles a pipeline once, to run it on many records. */
export function compilePipeline(stages: readonly Stage[]): Pipeline {
  const steps = stages.map(compileStage);
  if (steps.length === 1) {
    return steps[0] as Pipeline;
  }
  return (row) => steps.every((step) => step(row));
}

function compileStage(stage: Stage): Pipeline {
  switch (stage.kind) {
    case 'line':
      return compileLineFilter(stage);
    case 'label':
      return compileLabelFilter(stage.filter);
    case 'json':
      return compileJson(stage.fields);
    case 'logfmt':
      return compileLogfmt(stage.fields);
    case 'drop':
      return (row) => {
        stage.names.forEach((name) => row.drop(name));
        return true;
      };
  }
}

function compileLineFilter({ op, values }: LineFilter): Pipeline {
  const regex = op === '|~' || op === '!~';
  const tests = values.map((value): StringTest => (regex ? partialMatch(value) : (line) => line.includes(value)));
  const wanted = op === '|=' || op === '|~';
  return (row) => tests.some((test) => test(row.record.line)) === wanted;
}

/** Compiles a matcher: `=` and `!=` compare, `=~` and `!~` match the whole value. */
export function compileMatcher({ op, value }: Matcher): StringTest {
  switch (op) {
    case '=':
      return (other) => other === value;
    case '!=':
      return (other) => other !== value;
    case '=~':
      return wholeMatch(value);
    case '!~': {
      const test = wholeMatch(value);
      return (other) => !test(other);
    }
  }
}

/** Compiles a condition on labels; a label that is missing equals "", and fails every comparison with a number. */
export function compileLabelFilter(filter: LabelFilter): Pipeline {
  switch (filter.kind) {
    case 'match': {
      const { name } = filter.matcher;
      const test = compileMatcher(filter.matcher);
      return (row) => test(row.get(name) ?? '');
    }
    case 'and': {
      const [left, right] = [compileLabelFilter(filter.left), compileLabelFilter(filter.right)];
      // Both run: an error of the right side is kept even where the left one is false, as in Loki.
      return (row) => {
        const l = left(row);
        return right(row) && l;
      };
    }
    case 'or': {
      const [left, right] = [compileLabelFilter(filter.left), compileLabelFilter(filter.right)];
      return (row) => left(row) || right(row);
    }
    default:
      return compileComparison(filter);
  }
}

const READERS = { number: floatOf, duration: durationNs, bytes: sizeBytes };

function compileComparison({ kind, name, op, value }: LabelFilter & { kind: keyof typeof READERS }): Pipeline {
  const read = READERS[kind];
  return (row) => {
    const text = row.get(name);
    if (text === undefined) {
      return false;
    }
    const number = read(text);
    if (number === undefined) {
      row.fail('LabelFilterErr', `"${text}" is not a ${kind === 'bytes' ? 'size' : kind}`);
      return true;
    }
    return compare(op, number, value);
  };
}

/** Compares as PromQL and LogQL do: NaN is unequal to everything. */
export function compare(op: CompareOp, left: number, right: number): boolean {
  switch (op) {
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
  }
}
