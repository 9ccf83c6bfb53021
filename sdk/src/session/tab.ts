import type { SessionCounter } from '../contract';
import { attempt } from '../browser/guard';
import { shortId } from '../browser/ids';
import type { Slot } from '../browser/storage';

/** What this tab did in one session. Times in ms; `start` and `last` since the epoch. */
export interface TabRecord {
  /** The tab's id. */
  id: string;
  /** The session that the rest belongs to. */
  session: string;
  /** True while a page is open on it: a record found open is a copy of another tab's. */
  open: boolean;
  version: number;
  last: number;
  activeMs: number;
  counters: Partial<Record<SessionCounter, number>>;
  /** Counters as of the last document. */
  sent: Partial<Record<SessionCounter, number>>;
  /** Page loads with a time, and their times added up (ms). */
  loads: number;
  loadingTime: number;
  /** Deltas of the next document that are no counters. */
  deltas: Record<string, number>;
  pages: string[];
  firstView?: string;
  lastView?: string;
  referrer?: string;
  dropped: number;
}

/** A tab's empty record. */
export function emptyRecord(id: string, session = ''): TabRecord {
  return {
    id,
    session,
    open: true,
    version: 0,
    last: 0,
    activeMs: 0,
    counters: {},
    sent: {},
    loads: 0,
    loadingTime: 0,
    deltas: {},
    pages: [],
    dropped: 0,
  };
}

/**
 * The tab's record, as the page before left it. "Duplicate tab" and `window.open` copy sessionStorage while the first
 * tab is open: such a copy is recognised by its mark, and the new tab takes an id of its own. So does a tab whose page
 * was killed: then two ids share the session, and the reader adds them up.
 */
export function openRecord(slot: Slot): TabRecord {
  const found = attempt(() => JSON.parse(slot.read() ?? 'null') as TabRecord | null, null);
  const usable =
    found &&
    !found.open &&
    /^[\da-f]{16}$/.test(found.id) &&
    found.counters &&
    found.sent &&
    // An older SDK's record lacks them: what it counted stays with its id.
    found.loads !== undefined &&
    found.deltas &&
    found.pages;
  return usable ? { ...found, open: true } : emptyRecord(shortId());
}
