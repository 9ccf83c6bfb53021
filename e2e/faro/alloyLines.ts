import { xxhash3 } from 'hash-wasm';
import type { FaroEvent, FaroException, FaroLog, FaroMeasurement, FaroMeta, FaroPayload } from './FaroPayload';
import { logfmtLine, type LogfmtValue } from './logfmtLine';

/** A line for Loki, with the labels of its stream. */
export interface AlloyLine {
  labels: Record<string, string>;
  line: string;
}

/** Keys and values of a line in their order; the same key again keeps its place. */
type Pairs = Map<string, LogfmtValue>;

/**
 * The lines that Alloy's `faro.receiver` writes of a payload, in its order and format: logs, exceptions, measurements, events.
 * Source maps are not applied (`sourcemaps { download = false }`).
 * @param extraLogLabels as in Alloy's configuration: a label without a value takes it from the line
 */
export async function alloyLines(
  payload: FaroPayload,
  extraLogLabels: Record<string, string>,
  format: 'logfmt' | 'json' = 'logfmt'
): Promise<AlloyLine[]> {
  const { meta = {}, logs = [], exceptions = [], measurements = [], events = [] } = payload;
  const items = [
    ...logs.map(logPairs),
    ...(await Promise.all(exceptions.map(exceptionPairs))),
    ...measurements.map(measurementPairs),
    ...events.map(eventPairs),
  ];
  const about = metaPairs(meta);
  return items.map((own) => {
    const pairs = new Map([...own, ...about]);
    const labels = Object.entries(extraLogLabels)
      .map(([name, value]) => [name, value === '' ? pairs.get(name) : value] as const)
      .filter((label): label is readonly [string, LogfmtValue] => label[1] !== undefined)
      .map(([name, value]) => [name, String(value)]);
    const line = format === 'json' ? goJson(Object.fromEntries([...pairs].sort(byKey))) : logfmtLine(pairs);
    return { labels: Object.fromEntries(labels) as Record<string, string>, line };
  });
}

/** JSON as Go writes it: safe in a page of HTML. */
function goJson(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
}

function logPairs({ timestamp, message, level, context, trace }: FaroLog): Pairs {
  return pairsOf(
    [
      ['timestamp', goTime(timestamp)],
      ['kind', 'log'],
      ['message', message],
      ['level', level],
    ],
    sorted(context, 'context_'),
    tracePairs(trace)
  );
}

async function exceptionPairs({ timestamp, type = '', value = '', ...more }: FaroException): Promise<Pairs> {
  const frames = more.stacktrace?.frames ?? [];
  const stack = frames.map(({ function: name = '', module, filename = '', lineno = 0, colno = 0 }) => {
    return `\n  at ${name} (${module ? `${module}|` : ''}${filename}:${lineno}:${colno})`;
  });
  return pairsOf(
    [
      ['timestamp', goTime(timestamp)],
      ['kind', 'exception'],
      ['type', type],
      ['value', value],
      ['stacktrace', `${type}: ${value}${stack.join('')}`],
      ['hash', BigInt(`0x${await xxhash3(value)}`).toString()],
    ],
    sorted(more.context, 'context_'),
    tracePairs(more.trace)
  );
}

function measurementPairs({ timestamp, type, values = {}, context, trace }: FaroMeasurement): Pairs {
  const names = Object.keys(values).sort();
  return pairsOf(
    [
      ['timestamp', goTime(timestamp)],
      ['kind', 'measurement'],
      ['type', type],
      ...names.map((name) => [name, values[name]?.toFixed(6)] as const),
    ],
    tracePairs(trace),
    sorted(context, 'context_'),
    names.map((name) => [`value_${name}`, values[name]] as const)
  );
}

function eventPairs({ timestamp, name, domain, attributes, trace }: FaroEvent): Pairs {
  return pairsOf(
    [
      ['timestamp', goTime(timestamp)],
      ['kind', 'event'],
      ['event_name', name],
      ['event_domain', domain],
    ],
    sorted(attributes, 'event_data_'),
    tracePairs(trace)
  );
}

function metaPairs({ sdk, app, user, session, page, browser, view }: FaroMeta): Pairs {
  const integrations = sdk?.integrations?.map(({ name = '', version = '' }) => `${name}:${version}`).join(',');
  return pairsOf(
    prefixed('sdk_', { name: sdk?.name, version: sdk?.version, integrations }),
    prefixed('app_', {
      name: app?.name,
      namespace: app?.namespace,
      release: app?.release,
      version: app?.version,
      environment: app?.environment,
    }),
    prefixed('user_', { email: user?.email, id: user?.id, username: user?.username }),
    sorted(user?.attributes, 'user_attr_'),
    prefixed('session_', { id: session?.id }),
    sorted(session?.attributes, 'session_attr_'),
    prefixed('page_', { id: page?.id, url: page?.url }),
    sorted(page?.attributes, 'page_attr_'),
    prefixed('browser_', {
      name: browser?.name,
      version: browser?.version,
      os: browser?.os,
      mobile: String(browser?.mobile ?? false),
      userAgent: browser?.userAgent,
      language: browser?.language,
      viewportWidth: browser?.viewportWidth,
      viewportHeight: browser?.viewportHeight,
    }),
    prefixed('view_', { name: view?.name })
  );
}

function tracePairs(trace: { trace_id?: string; span_id?: string } = {}): Array<[string, string | undefined]> {
  return [
    ['traceID', trace.trace_id],
    ['spanID', trace.span_id],
  ];
}

/** What is empty has no place in a line. */
function pairsOf(...groups: Array<Iterable<readonly [string, LogfmtValue | undefined]>>): Pairs {
  const pairs: Pairs = new Map();
  for (const [key, value] of groups.flatMap((group) => [...group])) {
    if (value !== undefined && value !== '') {
      pairs.set(key, value);
    }
  }
  return pairs;
}

function prefixed(prefix: string, values: Record<string, string | undefined>): Array<[string, string | undefined]> {
  return Object.entries(values).map(([key, value]) => [prefix + key, value]);
}

function sorted(values: Record<string, string> = {}, prefix = ''): Array<[string, string]> {
  return Object.entries(values)
    .sort(byKey)
    .map(([key, value]) => [prefix + key, value]);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A time as Go prints it: `2026-11-30 07:20:01.5 +0000 UTC`, without the zeros at the end. */
function goTime(iso: string): string {
  const [day, time = ''] = new Date(iso).toISOString().slice(0, -1).split('T');
  return `${day} ${time.replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') || time.includes('.') ? '' : zeros))} +0000 UTC`;
}
