import {
  flagState,
  toggleFlag,
  valueState,
  withoutValue,
  withValue,
  type SessionFilter,
} from '../../model/filter/sessionFilter';
import type { Split } from '../../model/split';
import type { Series } from '../../model/timeSpan';
import { WITH_ERRORS } from '../../model/totals/splitSeries';
import { valueWords } from '../../views/filter/valueWords';
import type { BarSeries } from '../../views/graph';
import { t } from '../../words';

/** The series of the graph as they stand in its legend: which can be filtered by, and which the filter asks for. */
export function legendSeries(
  series: readonly Series[],
  { split, filter }: { split: Split; filter: SessionFilter }
): BarSeries[] {
  return series.map((one): BarSeries => {
    if (split === 'none') {
      return { ...one, title: t('graph.sessions', 'sessions') };
    }
    if (split === 'errors') {
      const bad = one.name === WITH_ERRORS;
      return {
        ...one,
        title: bad ? t('graph.withErrors', 'with errors') : t('graph.withoutErrors', 'without errors'),
        ...(bad && { tone: 'bad' }),
        picked: flagState(filter, 'has:errors') === (bad ? 'include' : 'exclude'),
        hint: bad
          ? t('graph.onlyWithErrors', 'Only sessions with errors')
          : t('graph.onlyWithoutErrors', 'Only sessions without errors'),
      };
    }
    const { value } = one;
    if (value === undefined) {
      return {
        ...one,
        title: t('graph.other', 'other'),
        tone: 'rest',
        hint: t('graph.otherHint', 'All smaller ones together: the list of filters has each of them'),
      };
    }
    const title = valueWords(split, value);
    const picked = valueState(filter, split, value) === 'include';
    return {
      ...one,
      title,
      ...(value === '' && { tone: 'rest' }),
      picked,
      hint: picked
        ? t('graph.noLongerOnly', 'No longer only {{value}}', { value: title })
        : t('graph.only', 'Only {{value}}', { value: title }),
    };
  });
}

/** The filter after a legend entry was pressed: it asks for what the entry stands for, or no longer does. */
export function filterOfPick(filter: SessionFilter, split: Split, series: Series): SessionFilter {
  if (split === 'errors') {
    return toggleFlag(filter, 'has:errors', { exclude: series.name !== WITH_ERRORS });
  }
  return split === 'none' ? filter : toggleValue(filter, split, series.value);
}

/** The filter that asks for a value where it did not, and no longer does where it did. */
export function toggleValue(
  filter: SessionFilter,
  field: Exclude<Split, 'none' | 'errors'>,
  value: string | undefined
): SessionFilter {
  if (value === undefined) {
    return filter;
  }
  return valueState(filter, field, value) === 'include'
    ? withoutValue(filter, field, value)
    : withValue(filter, field, value);
}
