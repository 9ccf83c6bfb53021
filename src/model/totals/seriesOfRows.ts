import { fieldOf } from '../filter/fields';
import { graphStep, stepStarts } from '../graphSteps';
import type { Session } from '../session';
import type { Split } from '../split';
import type { Series, TimeSpan } from '../timeSpan';
import { groupBy } from '../groupBy';
import { ALL_SESSIONS, largestSeries, seriesOfValue, WITH_ERRORS, WITHOUT_ERRORS } from './splitSeries';
import { startedWithin } from './startedWithin';

/**
 * Sessions started per step of the range, of merged rows; in the form in which they are read from Loki.
 * @param sessions those active in the range
 */
export function seriesOfRows(sessions: readonly Session[], range: TimeSpan, split: Split): Series[] {
  const step = graphStep(range);
  const times = stepStarts(range, step);
  const first = times[0] ?? range.from;
  const counted = (list: readonly Session[]): number[] => {
    const values = times.map(() => 0);
    for (const { startMs } of list) {
      const n = Math.floor((startMs - first) / step);
      values[n] = (values[n] ?? 0) + 1;
    }
    return values;
  };
  const started = startedWithin(sessions, range);
  switch (split) {
    case 'none':
      return [{ name: ALL_SESSIONS, times, values: counted(started) }];
    case 'errors': {
      const failed = ({ counters }: Session): boolean => (counters.errors ?? 0) > 0;
      return [
        { name: WITHOUT_ERRORS, times, values: counted(started.filter((session) => !failed(session))) },
        { name: WITH_ERRORS, times, values: counted(started.filter(failed)) },
      ];
    }
    default: {
      const byValue = groupBy(started, valueOf(split));
      return largestSeries([...byValue].map(([value, list]) => seriesOfValue(value, times, counted(list))));
    }
  }
}

function valueOf(split: Exclude<Split, 'none' | 'errors'>): (session: Session) => string {
  const field = fieldOf(split);
  return (session) => (field.kind === 'value' ? field.of(session)[0] : undefined) ?? '';
}
