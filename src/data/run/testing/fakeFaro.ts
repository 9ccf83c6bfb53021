import { LoadingState, toDataFrame, type DataQueryRequest, type DataQueryResponse } from '@grafana/data';
import { lineFields } from '../../../model/faro/lineFields';
import type { AskedQuery } from './fakeDataSources';
import { fakeLoki } from './fakeLoki';

/** A line of Faro's that a fake Loki holds. */
export interface FakeLine {
  timeMs: number;
  line: string;
}

/** A line as Alloy writes it, told when it arrives. */
export function fakeLine(timeMs: number, fields: Record<string, string>): FakeLine {
  const timestamp = new Date(timeMs).toISOString().replace('T', ' ').replace('Z', ' +0000 UTC');
  const all = { timestamp, kind: 'event', app_name: 'shop', page_url: 'http://shop/', ...fields };
  return {
    timeMs,
    line: Object.entries(all)
      .map(([key, value]) => `${key}=${JSON.stringify(value)}`)
      .join(' '),
  };
}

/** A session that starts at a time and has so many more lines, one a second. */
export function fakeVisit(id: string, startMs: number, more = 1, fields: Record<string, string> = {}): FakeLine[] {
  const line = (ms: number, event_name: string) => fakeLine(ms, { session_id: id, event_name, ...fields });
  return [
    line(startMs, 'session_start'),
    ...Array.from({ length: more }, (_, n) => line(startMs + (n + 1) * 1000, 'faro.performance.resource')),
  ];
}

const LINE_FILTER = /([|!][=~]) "((?:[^"\\]|\\.)*)"/g;

/** Answers log queries with line filters, and how many lines there are of each value of a key. */
export function fakeFaro(lines: readonly FakeLine[]) {
  return (target: AskedQuery, request: DataQueryRequest<AskedQuery>): DataQueryResponse => {
    const { expr = '' } = target;
    const filters = [...expr.matchAll(LINE_FILTER)].map(([, operator, text = '']) => {
      const value = JSON.parse(`"${text}"`) as string;
      return (line: string) =>
        (operator?.endsWith('~') ? new RegExp(value).test(line) : line.includes(value)) === operator?.startsWith('|');
    });
    const found = lines.filter(({ line }) => filters.every((has) => has(line)));
    const key = /^sum by \((\w+)\)/.exec(expr)?.[1];
    const records = found.map(({ timeMs, line }) => ({ timeMs, line, labels: { app: 'faro' } }));
    return key === undefined ? fakeLoki(records)({ ...target, expr: '{app="faro"}' }, request) : counted(found, key);
  };
}

function counted(lines: readonly FakeLine[], key: string): DataQueryResponse {
  const values = [...new Set(lines.map(({ line }) => lineFields(line)[key] ?? ''))];
  const fields = [
    { name: 'Time', type: 'time', values: values.map(() => 0) },
    { name: key, type: 'string', values },
    { name: 'Value #A', type: 'number', values: values.map(() => 1) },
  ];
  return { state: LoadingState.Done, data: [toDataFrame({ fields })] };
}
