import { COMMON_ATTR, EVENT, SESSION_ATTR, SESSION_COUNTERS } from '@opensessions/browser-sdk/contract';
import { userIdOf } from '../../model/mergeDocuments';
import type { SessionDocument } from '../../model/session';
import { clientOf, userOf } from './client';
import { ownLabels } from './ownLabels';
import type { LogRecord } from './logRecords';
import { lokiName } from '../../model/lokiName';
import { asAmount, asBoolean, asText } from './values';

/** A page says its times itself; further than this from the record's own (ms) they are a broken clock or a bad joke. */
const BELIEVABLE_MS = 7 * 24 * 60 * 60_000;
/** Times that are apart by less (ms) are the same. */
const ROUNDING_MS = 1000;

/**
 * A session document from its record.
 * @returns undefined for other events and for records without a session id
 */
export function sessionDocument(record: LogRecord): SessionDocument | undefined {
  const { labels, timeMs } = record;
  const text = (attribute: string): string | undefined => asText(labels[lokiName(attribute)]);
  const amount = (attribute: string): number | undefined => asAmount(labels[lokiName(attribute)]);
  const sessionId = text(COMMON_ATTR.sessionId);
  if (!isDocument(record) || sessionId === undefined) {
    return undefined;
  }
  const believable = (ms: number | undefined): number =>
    ms !== undefined && Math.abs(ms - timeMs) < BELIEVABLE_MS ? ms : timeMs;
  const saidStart = amount(SESSION_ATTR.startMs);
  const saidLast = amount(SESSION_ATTR.lastMs);
  const lastMs = believable(saidLast);
  const counters: SessionDocument['counters'] = {};
  for (const counter of SESSION_COUNTERS) {
    const value = amount(SESSION_ATTR.counterPrefix + counter);
    if (value !== undefined) {
      counters[counter] = value;
    }
  }
  const user = userOf(labels);
  const userId = userIdOf(user);
  return {
    sessionId,
    tabId: text(COMMON_ATTR.tabId) ?? '',
    version: amount(SESSION_ATTR.docVersion) ?? 0,
    writtenMs: timeMs,
    startMs: Math.min(believable(saidStart), lastMs),
    lastMs,
    activeMs: amount(SESSION_ATTR.activeMs) ?? 0,
    counters,
    firstView: text(SESSION_ATTR.firstView),
    lastView: text(SESSION_ATTR.lastView),
    pages: pagesOf(text(SESSION_ATTR.pages)),
    hasReplay: asBoolean(labels[lokiName(SESSION_ATTR.hasReplay)]) ?? false,
    dropped: amount(SESSION_ATTR.dropped) ?? 0,
    referrer: text(SESSION_ATTR.referrer),
    loads: amount(SESSION_ATTR.loads),
    loadingTimeMs: amount(SESSION_ATTR.loadingTime),
    labels: ownLabels(labels),
    clockSkewMs: skewOf([saidStart, saidLast], timeMs),
    client: clientOf(labels),
    user,
    userIds: userId === undefined ? [] : [userId],
  };
}

/** A record is written after what it tells of, at times long after: only what lies after it is out of step. */
function skewOf(said: Array<number | undefined>, timeMs: number): number | undefined {
  const skews = said.map((ms) => (ms === undefined ? 0 : ms - timeMs));
  const skew = Math.max(...skews, ...skews.map(Math.abs).filter((ms) => ms >= BELIEVABLE_MS));
  return skew > ROUNDING_MS ? skew : undefined;
}

/** Whether the record means to be a session document, readable or not. */
export function isDocument(record: LogRecord): boolean {
  return eventName(record) === EVENT.session;
}

/** Whether the record says that its session ended. */
export function isSessionEnd(record: LogRecord): boolean {
  return eventName(record) === EVENT.sessionEnd;
}

/** The event name of a record; lines of a page's own `log()` and of other services have none. */
export function eventName(record: LogRecord): string | undefined {
  return asText(record.labels['event_name']);
}

/** `,/,/cart,` as names; a comma inside a name arrives encoded as `%2C`. */
function pagesOf(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .filter(Boolean)
    .map((page) => page.replace(/%2C/gi, ','));
}
