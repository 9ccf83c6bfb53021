import { COMMON_ATTR, LABEL_PREFIX, RESOURCE_ATTR, type SessionCounter } from '@opensessions/browser-sdk/contract';
import { isLive } from '../isLive';
import { labelKeysOf } from '../labelKeys';
import { averageLoadTime } from '../loadTime';
import type { Session } from '../session';
import { lokiName } from '../lokiName';

export type FlagName = 'has:errors' | 'has:recording' | 'has:frustrations' | 'has:long_tasks' | 'is:live';
export type AttributeName =
  'browser' | 'os' | 'device' | 'country' | 'release' | 'environment' | 'page' | 'user' | 'session';
export type AmountName =
  | 'duration'
  | 'pages'
  | 'actions'
  | 'resources'
  | 'errors'
  | 'long_tasks'
  | 'frustrations'
  | 'load_time'
  | 'blocking_time';
/** A label of the page's own, by its key as Loki keeps it: `label.plan`. */
export type LabelName = `${typeof LABEL_PREFIX}${string}`;
/** What a filter can be about. `text` is a bare word, looked for in user, pages and session id. */
export type FilterFieldName = FlagName | AttributeName | AmountName | LabelName | 'text';

interface Named<N extends FilterFieldName> {
  /** Its words for people: `fieldWords`. */
  name: N;
  /** Other names that the text takes before the colon. */
  aliases: readonly string[];
}

/** Yes or no. */
export interface FlagField extends Named<FlagName> {
  kind: 'flag';
  of: (session: Session, nowMs: number) => boolean;
}

/** Equal to one of what the session has. */
export interface ValueField extends Named<AttributeName | LabelName> {
  kind: 'value';
  of: (session: Session) => readonly string[];
  /** The values to count, where one thing goes by several names (a user by id, name and e-mail). Else those of `of`. */
  counted?: (session: Session) => readonly string[];
}

/** Part of one of what the session has. */
export interface TextField extends Named<'text'> {
  kind: 'text';
  /** Asked of 50,000 sessions while one types: no list is made for each. */
  says: (session: Session, part: RegExp) => boolean;
}

/** To be compared; undefined where it is not known of the session. */
export interface AmountField extends Named<AmountName> {
  kind: 'number' | 'duration';
  /** The unit of what `of` returns, for durations. */
  unit?: 'ms';
  of: (session: Session) => number | undefined;
}

/** Something that sessions can be filtered by. */
export type FilterField = FlagField | ValueField | TextField | AmountField;

const FLAGS: readonly FlagField[] = [
  flag('has:errors', ['has:error'], ({ counters }) => some(counters.errors)),
  flag('has:recording', ['has:replay', 'has:recordings'], ({ hasReplay }) => hasReplay),
  flag('has:frustrations', ['has:frustration'], ({ counters }) => some(counters.frustrations)),
  flag('has:long_tasks', ['has:long_task'], ({ counters }) => some(counters.long_tasks)),
  flag('is:live', [], isLive),
];

const ATTRIBUTES: readonly ValueField[] = [
  attribute('browser', [RESOURCE_ATTR.browserName], ({ client }) => [client.browserName]),
  attribute('os', [RESOURCE_ATTR.osName], ({ client }) => [client.osName]),
  attribute('device', [RESOURCE_ATTR.deviceType], ({ client }) => [client.deviceType]),
  attribute('country', [RESOURCE_ATTR.country], ({ client }) => [client.country]),
  attribute('release', [RESOURCE_ATTR.serviceVersion, 'version'], ({ client }) => [client.serviceVersion]),
  attribute('environment', [RESOURCE_ATTR.environment, 'env'], ({ client }) => [client.environment]),
  attribute('page', [COMMON_ATTR.viewName, 'view'], (session) => [
    ...session.pages,
    session.firstView,
    session.lastView,
  ]),
  {
    ...attribute('user', [COMMON_ATTR.userId, COMMON_ATTR.userName, COMMON_ATTR.userEmail], identities),
    counted: (session) => identities(session).slice(0, 1),
  },
  attribute('session', [COMMON_ATTR.sessionId], ({ id }) => [id]),
];

const AMOUNTS: readonly AmountField[] = [
  duration('duration', ({ durationMs }) => durationMs),
  { ...number('pages', ({ counters }) => counters.views), aliases: ['views'] },
  counter('actions'),
  counter('resources'),
  counter('errors'),
  counter('long_tasks'),
  counter('frustrations'),
  duration('load_time', averageLoadTime),
  duration('blocking_time', ({ counters }) => counters.blocking_time),
];

const TEXT: TextField = {
  name: 'text',
  aliases: [],
  kind: 'text',
  says: ({ user: { id = '', name = '', email = '' }, pages, id: sessionId }, part) =>
    part.test(id) ||
    part.test(name) ||
    part.test(email) ||
    part.test(sessionId) ||
    pages.some((page) => part.test(page)),
};

/** All that sessions can be filtered by, but for the labels that a page makes up and for bare words. */
export const FILTER_FIELDS: readonly FilterField[] = [...FLAGS, ...ATTRIBUTES, ...AMOUNTS];

const BY_NAME: ReadonlyMap<string, FilterField> = new Map([...FILTER_FIELDS, TEXT].map((field) => [field.name, field]));

/** The field of a name. */
export function fieldOf(name: FilterFieldName): FilterField {
  return BY_NAME.get(name) ?? labelField(name as LabelName);
}

/** The fields of the labels that these sessions have, by name. */
export function labelFieldsOf(sessions: Iterable<Session>): ValueField[] {
  return labelKeysOf(sessions).map((key) => labelField(`${LABEL_PREFIX}${key}`));
}

function labelField(name: LabelName): ValueField {
  const key = lokiName(name.slice(LABEL_PREFIX.length));
  return attribute(name, [], ({ labels }) => (Object.hasOwn(labels, key) ? [labels[key]] : []));
}

function flag(name: FlagName, aliases: readonly string[], of: FlagField['of']): FlagField {
  return { name, aliases, kind: 'flag', of };
}

function attribute(
  name: ValueField['name'],
  aliases: readonly string[],
  of: (session: Session) => ReadonlyArray<string | undefined>
): ValueField {
  return { name, aliases, kind: 'value', of: (session) => distinct(of(session)) };
}

function number(name: AmountName, of: AmountField['of']): AmountField {
  return { name, aliases: [], kind: 'number', of };
}

function counter(name: AmountName & SessionCounter): AmountField {
  return number(name, ({ counters }) => counters[name]);
}

function duration(name: AmountName, of: AmountField['of']): AmountField {
  return { name, aliases: [], kind: 'duration', unit: 'ms', of };
}

function identities({ user }: Session): string[] {
  return [user.id, user.name, user.email].filter(isSaid);
}

/** Each value once; a session has few, and of 50,000 a set each would take longer than all else of a filter. */
function distinct(values: ReadonlyArray<string | undefined>): string[] {
  const said: string[] = [];
  for (const value of values) {
    if (isSaid(value) && !said.includes(value)) {
      said.push(value);
    }
  }
  return said;
}

function isSaid(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

function some(count: number | undefined): boolean {
  return count !== undefined && count > 0;
}
