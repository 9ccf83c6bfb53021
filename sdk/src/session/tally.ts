import { DELTA_ATTR, SESSION_ATTR, SESSION_COUNTERS } from '../contract';
import type { SessionCounter } from '../contract';
import type { Clock } from '../browser/clock';
import type { Slot } from '../browser/storage';
import { emptyRecord, openRecord } from './tab';
import type { TabRecord } from './tab';

/** At most so many view names are kept in a session's document. */
const MAX_PAGES = 30;
/** Between two beats more than this (ms) has not passed for the visitor: the machine slept. */
const MAX_STEP_MS = 30_000;

type Attributes = Record<string, string | number | boolean | undefined>;

/** The counts of this tab in its session, and the document made of them. */
export interface Tally {
  tabId(): string;
  /** The tab is in this session now; counts of another session are forgotten. */
  enter(session: string): void;
  count(counter: SessionCounter, by?: number): void;
  /** Sent once with the next document, beside the counters' deltas. */
  addDelta(name: string, by: number): void;
  visit(viewName: string, referrer: string | undefined): void;
  /** The view visited last has another name: it takes the old one's place, unless others had that name too. */
  rename(from: string, to: string): void;
  load(loadingTime: number): void;
  drop(records: number): void;
  /** A sign of life of the person. */
  touch(): void;
  setVisible(visible: boolean): void;
  /** To be called every 10 s or so: the time since is counted as active, if the page is visible. */
  beat(): void;
  /** The next version of the document, or undefined when nothing changed since the last one. */
  document(session: { id: string; start: number }): Attributes | undefined;
  /** This page goes away: the next page of the tab may take the record over. */
  close(): void;
  /** Takes over what other pages of this tab did while this one was in the back/forward cache. */
  reopen(): void;
}

/**
 * @param options.longTasks whether the browser reports long tasks; else their counters are absent, never 0
 */
export function createTally(options: { clock: Clock; slot: Slot; longTasks: boolean; visible: boolean }): Tally {
  const { clock, slot } = options;
  let record: TabRecord = openRecord(slot);
  let changed = false;
  let visibleSince = options.visible ? clock.now() : undefined;
  let isNewPage = false;

  const save = (): void => slot.write(JSON.stringify(record));
  const touch = (): void => {
    record.last = Math.max(record.last, clock.now());
    changed = true;
  };
  const addDelta = (name: string, by: number): void => {
    record.deltas[name] = (record.deltas[name] ?? 0) + by;
    touch();
  };
  const spend = (): void => {
    const now = clock.now();
    if (visibleSince !== undefined) {
      record.activeMs += Math.min(Math.max(0, now - visibleSince), MAX_STEP_MS);
      visibleSince = now;
    }
  };
  const visit = (viewName: string, referrer?: string): void => {
    record.firstView ??= viewName;
    record.lastView = viewName;
    record.referrer ??= referrer;
    isNewPage = !record.pages.includes(viewName) && record.pages.length < MAX_PAGES;
    if (isNewPage) {
      record.pages.push(viewName);
    }
    touch();
  };

  save();
  return {
    tabId: () => record.id,
    enter(session) {
      if (record.session !== session) {
        record = { ...emptyRecord(record.id, session), open: record.open };
      }
      visibleSince = visibleSince === undefined ? undefined : clock.now();
      touch();
      save();
    },
    count(counter, by = 1) {
      record.counters[counter] = (record.counters[counter] ?? 0) + by;
      touch();
    },
    addDelta,
    visit,
    rename(from, to) {
      if (isNewPage) {
        record.pages = record.pages.filter((name) => name !== from);
        record.firstView = record.firstView === from ? undefined : record.firstView;
      }
      visit(to);
    },
    load(loadingTime) {
      const ms = Math.round(loadingTime);
      record.loads++;
      record.loadingTime += ms;
      addDelta(DELTA_ATTR.loads, 1);
      addDelta(DELTA_ATTR.loadingTime, ms);
    },
    drop(records) {
      record.dropped += records;
      changed = true;
    },
    touch,
    beat: spend,
    setVisible(visible) {
      spend();
      visibleSince = visible ? clock.now() : undefined;
    },
    document({ id, start }) {
      if (!changed || record.session !== id) {
        return undefined;
      }
      spend();
      record.version++;
      const attributes: Attributes = {
        [SESSION_ATTR.docVersion]: record.version,
        [SESSION_ATTR.startMs]: Math.round(start),
        [SESSION_ATTR.lastMs]: Math.round(Math.max(record.last, start)),
        [SESSION_ATTR.activeMs]: Math.round(record.activeMs),
        [SESSION_ATTR.firstView]: record.firstView,
        [SESSION_ATTR.lastView]: record.lastView,
        [SESSION_ATTR.pages]: pageList(record.pages),
        [SESSION_ATTR.referrer]: record.referrer,
        [SESSION_ATTR.hasReplay]: false,
        [SESSION_ATTR.loads]: record.loads,
        [SESSION_ATTR.loadingTime]: record.loadingTime,
        [SESSION_ATTR.dropped]: record.dropped,
        ...record.deltas,
      };
      for (const counter of SESSION_COUNTERS) {
        if (!options.longTasks && (counter === 'long_tasks' || counter === 'blocking_time')) {
          continue;
        }
        const value = Math.round(record.counters[counter] ?? 0);
        const delta = value - (record.sent[counter] ?? 0);
        attributes[SESSION_ATTR.counterPrefix + counter] = value;
        attributes[SESSION_ATTR.deltaPrefix + counter] = delta || undefined;
        record.sent[counter] = value;
      }
      record.deltas = {};
      changed = false;
      save();
      return attributes;
    },
    close() {
      record.open = false;
      save();
    },
    reopen() {
      record = openRecord(slot);
      save();
    },
  };
}

/** View names as `,/,/cart,`: commas inside a name are encoded, so that a filter by page is a contains. */
export function pageList(names: readonly string[]): string | undefined {
  return names.length ? `,${names.map((name) => name.replaceAll(',', '%2C')).join(',')},` : undefined;
}
