import {
  applyFieldOverrides,
  type DataQueryError,
  type DataQueryResponse,
  type FieldConfigSource,
  type InterpolateFunction,
  LoadingState,
  type PanelData,
  type PanelPlugin,
  type TimeRange,
} from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import { useEffect, useMemo, useState } from 'react';
import { catchError, combineLatest, of } from 'rxjs';
import type { PanelTarget } from './Dashboard';
import { runTarget } from './runTarget';
import { interpolated } from './variables';

export interface PanelQuery {
  targets: PanelTarget[];
  range: TimeRange;
  timeZone: string;
  replaceVariables: InterpolateFunction;
  plugin: PanelPlugin;
  fieldConfig: FieldConfigSource;
}

/** What a panel gets to show: the answers to its queries, with its field configuration applied as Grafana does. */
export function usePanelData(query: PanelQuery): PanelData {
  const { targets, range, timeZone, replaceVariables, plugin, fieldConfig } = query;
  const theme = useTheme2();
  const [answers, setAnswers] = useState<DataQueryResponse[]>();
  const asked = JSON.stringify(targets.map((target) => interpolated(target, replaceVariables)));

  useEffect(() => {
    setAnswers(undefined);
    const wanted = JSON.parse(asked) as PanelTarget[];
    const each = wanted.map((target) =>
      runTarget(target, range, timeZone).pipe(catchError((error) => of(failed(error))))
    );
    const subscription = combineLatest(each).subscribe(setAnswers);
    return () => subscription.unsubscribe();
  }, [asked, range, timeZone]);

  return useMemo(() => {
    const errors = (answers ?? []).flatMap(({ error }) => error ?? []);
    const series = applyFieldOverrides({
      data: (answers ?? []).flatMap(({ data }) => data),
      fieldConfig,
      fieldConfigRegistry: plugin.fieldConfigRegistry,
      replaceVariables,
      theme,
      timeZone,
    });
    return { state: stateOf(answers, errors), series, timeRange: range, ...(errors.length > 0 && { errors }) };
  }, [answers, fieldConfig, plugin, replaceVariables, theme, timeZone, range]);
}

function stateOf(answers: DataQueryResponse[] | undefined, errors: DataQueryError[]): LoadingState {
  if (!answers) {
    return LoadingState.Loading;
  }
  return errors.length > 0 ? LoadingState.Error : LoadingState.Done;
}

function failed(error: unknown): DataQueryResponse {
  return { data: [], error: { message: error instanceof Error ? error.message : String(error) } };
}
