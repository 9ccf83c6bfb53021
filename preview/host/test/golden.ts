import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DataFrame, type DataFrameJSON, dataFrameToJSON, dateTime, FieldType } from '@grafana/data';
import { type DataQuery } from '@grafana/schema';
import { lastValueFrom, toArray } from 'rxjs';
import { createDataSources } from '../src/datasource/createDataSources';
import type { ProxyClient } from '../src/datasource/ProxyClient';

const FOLDER = path.join(__dirname, '../../golden');

export interface GoldenEmission {
  state?: string;
  error?: { message: string; status?: number };
  errors?: Array<{ refId: string; message: string; status: number }>;
  data: Array<DataFrameJSON & { schema: { fields: Array<{ name: string }> }; data: { values: unknown[][] } }>;
}

/** One recording of a real data source. */
export interface Golden {
  query: {
    uid: 'loki' | 'tempo';
    target: Omit<DataQuery, 'refId'> & { expr?: string; query?: string };
    from: number;
    to: number;
  };
  emissions: GoldenEmission[];
}

export const goldenNames = readdirSync(FOLDER).map((file) => file.replace('.json', ''));

export function readGolden(name: string): Golden {
  return JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')) as Golden;
}

/**
 * The recordings hold a frame's nested frames as a plain copy of their properties, which is not what they write of themselves.
 */
function plainNested(frame: DataFrame): DataFrame {
  const fields = frame.fields.map((field) =>
    field.type === FieldType.nestedFrames
      ? { ...field, values: (field.values as DataFrame[][]).map((frames) => frames.map((nested) => ({ ...nested }))) }
      : field
  );
  return { ...frame, fields };
}

/** Runs a recording's query through the preview's own data source object; emissions as JSON, as they were recorded. */
export async function runQuery(
  { uid, target, from, to }: Golden['query'],
  client: ProxyClient
): Promise<GoldenEmission[]> {
  const source = createDataSources({ clients: { loki: client, tempo: client } })[uid];
  const range = { from: dateTime(from), to: dateTime(to), raw: { from: String(from), to: String(to) } };
  const request = { targets: [{ refId: 'A', ...target }], range, scopedVars: {} };
  const emissions = await lastValueFrom(source.query(request as never).pipe(toArray()));
  return JSON.parse(
    JSON.stringify(
      emissions.map(({ data, ...rest }) => ({
        ...rest,
        data: (data as DataFrame[]).map((frame) => dataFrameToJSON(plainNested(frame))),
      }))
    )
  ) as GoldenEmission[];
}
