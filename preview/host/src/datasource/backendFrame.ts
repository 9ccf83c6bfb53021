import { type DataFrame, dataFrameFromJSON, type FieldConfig, FieldType, type QueryResultMeta } from '@grafana/data';

/** Types of the fields that Grafana's backends send, by their name in Go. */
const FIELD_TYPES = {
  'json.RawMessage': FieldType.other,
  'time.Time': FieldType.time,
  string: FieldType.string,
  float64: FieldType.number,
  int64: FieldType.number,
} as const;

export interface BackendField {
  name: string;
  goType: keyof typeof FIELD_TYPES;
  values: unknown[];
  labels?: Record<string, string>;
  config?: FieldConfig;
  /** Rest below the millisecond, in ns, for times that have one. */
  nanos?: number[];
}

export interface BackendFrameOptions {
  refId: string;
  name?: string;
  meta: QueryResultMeta;
  fields: BackendField[];
}

/** A frame as it arrives from one of Grafana's backends: through the same reader, with the type that each field had in Go. */
export function backendFrame({ refId, name, meta, fields }: BackendFrameOptions): DataFrame {
  return dataFrameFromJSON({
    schema: {
      refId,
      name,
      meta,
      fields: fields.map(({ name, goType, labels, config = {} }) => ({
        name,
        type: FIELD_TYPES[goType],
        ...{ typeInfo: { frame: goType } },
        ...(labels ? { labels } : {}),
        config,
      })),
    },
    data: {
      values: fields.map(({ values }) => values),
      ...(fields.some(({ nanos }) => nanos) ? { nanos: fields.map(({ nanos }) => nanos ?? null) } : {}),
    },
  });
}
