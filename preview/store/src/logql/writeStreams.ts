import { metadataEntries } from '../memory/LogRecord';
import type { Row } from './Row';

type Labels = Record<string, string>;
export type StreamValue = [string, string] | [string, string, { structuredMetadata?: Labels; parsed?: Labels }];

export interface StreamResult {
  stream: Labels;
  values: StreamValue[];
}

/** One stream for each set of index labels; a line's other labels stand beside it, by kind. */
export function categorizedStreams(rows: readonly Row[]): StreamResult[] {
  return collect(rows, {
    labels: ({ record }) => [...record.stream.labels.entries()],
    value: (row) => {
      const structuredMetadata = labelsOf(metadataEntries(row.record));
      const parsed = labelsOf(row.parsedEntries());
      return [
        String(row.record.ts),
        row.record.line,
        {
          ...(Object.keys(structuredMetadata).length > 0 ? { structuredMetadata } : {}),
          ...(Object.keys(parsed).length > 0 ? { parsed } : {}),
        },
      ];
    },
  });
}

/** One stream for each set of labels of all kinds. */
export function plainStreams(rows: readonly Row[]): StreamResult[] {
  return collect(rows, { labels: (row) => row.labels(), value: ({ record }) => [String(record.ts), record.line] });
}

interface Form {
  labels: (row: Row) => Array<[string, string]>;
  value: (row: Row) => StreamValue;
}

function collect(rows: readonly Row[], { labels, value }: Form): StreamResult[] {
  const streams = new Map<string, StreamResult>();
  for (const row of rows) {
    const entries = labels(row);
    // The text that Loki sorts streams by.
    const key = `{${entries.map(([name, text]) => `${name}=${JSON.stringify(text)}`).join(', ')}}`;
    let stream = streams.get(key);
    if (!stream) {
      stream = { stream: labelsOf(entries), values: [] };
      streams.set(key, stream);
    }
    stream.values.push(value(row));
  }
  return [...streams].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, stream]) => stream);
}

/** Labels as an object without a prototype, so that a label may have any name. */
export function labelsOf(entries: Iterable<readonly [string, string]>): Labels {
  const labels: Labels = Object.create(null);
  for (const [name, value] of entries) {
    labels[name] = value;
  }
  return labels;
}
