import { fakeDocument, type FakeRecord } from './fakeLoki';

/** A session's id by its number. */
export function fakeId(n: number): string {
  return n.toString(16).padStart(32, '0');
}

/** A tab's documents: the time (ms) that each was written at, and what it says. */
export interface FakeTab {
  session: number;
  tab?: string;
  startMs: number;
  documents: Array<{ at: number; counters?: Record<string, number>; labels?: Record<string, string> }>;
  labels?: Record<string, string>;
}

/** The records of tabs, versions counted from 1. */
export function recordsOf(tabs: readonly FakeTab[]): FakeRecord[] {
  return tabs.flatMap(({ session, tab, startMs, documents, labels }) =>
    documents.map((document, n) =>
      fakeDocument({
        session: fakeId(session),
        tab,
        version: n + 1,
        timeMs: document.at,
        startMs,
        counters: document.counters,
        labels: { ...labels, ...document.labels },
      })
    )
  );
}
