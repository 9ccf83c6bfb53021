import type { Services } from '../../model/services';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { allSessionsStreams, SERVICE_LABEL, servicesWithSessions } from '../query/sessionsStream';
import { loadDataSource } from './dataSources';
import { QueryError, wordsOf } from './queryError';
import { runMetricInstant } from './runLoki';
import { timeRange } from './runQuery';
import { LOOK_BACK_MS } from './sessionLimits';

/** How long label values are waited for (ms): where Loki fails, Grafana's data source never answers. */
const PATIENCE_MS = 5000;

/** What the Loki data source's metricFindQuery takes for the values of a label. */
interface LabelValuesQuery {
  refId: string;
  type: 1;
  label: string;
  stream?: string;
}

/**
 * The services that have sessions: by the index label `rum_stream` where Loki has it, in the range or, failing that, in
 * the last 7 days; else every service that logs, with `indexed` false.
 *
 * Label values alone would not do: Grafana's data source keeps an empty answer for five minutes, and tells no failure. So
 * where they have nothing, a query decides.
 * @param options.patienceMs how long label values are waited for
 * @throws {QueryError}
 */
export async function readServices(options: {
  uid: string;
  range: TimeSpan;
  nowMs: number;
  signal: AbortSignal;
  patienceMs?: number;
}): Promise<Services> {
  const { uid, range, nowMs, signal, patienceMs = PATIENCE_MS } = options;
  const week = { from: nowMs - LOOK_BACK_MS, to: nowMs };
  const asked = { uid, signal, patienceMs };
  const withSessions = { refId: 'A', type: 1 as const, label: SERVICE_LABEL, stream: allSessionsStreams() };
  for (const span of [range, week]) {
    const names = await labelValues({ ...asked, range: span, query: withSessions });
    if (names === undefined) {
      break;
    }
    if (names.length > 0) {
      return { names, indexed: true };
    }
  }
  const expr = servicesWithSessions(LOOK_BACK_MS);
  const totals = await runMetricInstant({ uid, what: t('data.services', 'the services'), expr, range: week, signal });
  const counted = sorted(totals.map(({ labels }) => labels[SERVICE_LABEL] ?? ''));
  if (counted.length > 0) {
    return { names: counted, indexed: true };
  }
  const query = { refId: 'A', type: 1 as const, label: SERVICE_LABEL };
  const names = await labelValues({ ...asked, range, query });
  if (names === undefined) {
    const message = t('data.noLabels', 'The data source did not answer. Can Grafana reach Loki, and list its labels?');
    throw new QueryError({ what: t('data.services', 'the services'), message, query: textOf(query) });
  }
  return { names, indexed: false };
}

/** The values, or undefined where they did not come in time. */
async function labelValues(options: {
  uid: string;
  query: LabelValuesQuery;
  range: TimeSpan;
  signal: AbortSignal;
  patienceMs: number;
}): Promise<string[] | undefined> {
  const { uid, query, range, signal, patienceMs } = options;
  try {
    const dataSource = await loadDataSource(uid);
    signal.throwIfAborted();
    if (!dataSource.metricFindQuery) {
      throw new Error(
        t('data.cannotList', 'The data source "{{name}}" cannot list label values. Is it a Loki data source?', {
          name: dataSource.name,
        })
      );
    }
    const values = await inTime(dataSource.metricFindQuery(query, { range: timeRange(range) }), patienceMs);
    signal.throwIfAborted();
    return values && sorted(values.map((value) => value.text));
  } catch (error) {
    signal.throwIfAborted();
    throw new QueryError({ what: t('data.services', 'the services'), message: wordsOf(error), query: textOf(query) });
  }
}

/** What is promised, or undefined if it takes longer. */
async function inTime<T>(promised: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), ms)));
  try {
    return await Promise.race([promised, late]);
  } finally {
    clearTimeout(timer);
  }
}

function sorted(names: string[]): string[] {
  return [...new Set(names.filter(Boolean))].sort();
}

function textOf({ label, stream }: LabelValuesQuery): string {
  return stream === undefined
    ? t('data.valuesOf', 'values of {{label}}', { label })
    : t('data.valuesIn', 'values of {{label}} in {{stream}}', { label, stream });
}
