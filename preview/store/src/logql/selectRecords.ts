import { INDEXED_METADATA, type LogMemory, type LogStream } from '../memory/LogMemory';
import type { LogRecord } from '../memory/LogRecord';
import type { Timeline } from '../memory/Timeline';
import type { LabelFilter, LogQuery, Matcher, Stage } from './ast';
import { compileMatcher } from './compilePipeline';

/** What to read for a query: timelines, and whether a record of them belongs to a selected stream. */
export interface Selection {
  timelines: Array<Timeline<LogRecord>>;
  belongs: (record: LogRecord) => boolean;
}

/** Streams whose index labels match; a label that is missing equals "". */
export function selectStreams(logs: LogMemory, matchers: readonly Matcher[]): LogStream[] {
  const tests = matchers.map((matcher) => ({ name: matcher.name, test: compileMatcher(matcher) }));
  return [...logs.streams].filter((stream) => tests.every(({ name, test }) => test(stream.labels.get(name) ?? '')));
}

/** Finds the shortest way to a query's records: by session or trace id where it asks for one, else by stream. */
export function selectRecords(logs: LogMemory, query: LogQuery): Selection {
  const streams = selectStreams(logs, query.matchers);
  const wanted = indexedValues(query.stages);
  if (!wanted || streams.some((stream) => stream.labels.get(wanted.name) !== undefined)) {
    return { timelines: streams.map((stream) => stream.records), belongs: () => true };
  }
  const selected = new Set(streams);
  return {
    timelines: [...new Set(wanted.values)].flatMap((value) => logs.withMetadata(wanted.name, value) ?? []),
    belongs: (record) => selected.has(record.stream),
  };
}

/** Indexed metadata that a record must have for any chance to pass, with its possible values. */
function indexedValues(stages: readonly Stage[]): { name: string; values: string[] } | undefined {
  for (const stage of stages) {
    // After a parser the name may mean a label found in the line.
    if (stage.kind === 'json' || stage.kind === 'logfmt') {
      return undefined;
    }
    const found = stage.kind === 'label' ? valuesOf(stage.filter) : undefined;
    if (found) {
      return found;
    }
  }
  return undefined;
}

function valuesOf(filter: LabelFilter): { name: string; values: string[] } | undefined {
  if (filter.kind === 'and') {
    return valuesOf(filter.left) ?? valuesOf(filter.right);
  }
  if (filter.kind !== 'match' || !(INDEXED_METADATA as readonly string[]).includes(filter.matcher.name)) {
    return undefined;
  }
  const { name, op, value } = filter.matcher;
  const literals = op === '=~' && /^[\w|-]+$/.test(value) ? value.split('|') : op === '=' ? [value] : [];
  return literals.length > 0 && literals.every((literal) => literal !== '') ? { name, values: literals } : undefined;
}
