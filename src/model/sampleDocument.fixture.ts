import type { SessionDocument } from './session';

/** A session document of one second with nothing in it, but for what a test says of it. */
export function sampleDocument(some: Partial<SessionDocument> = {}): SessionDocument {
  return {
    sessionId: 's',
    tabId: 't',
    version: 1,
    writtenMs: 1000,
    startMs: 0,
    lastMs: 1000,
    activeMs: 0,
    counters: {},
    pages: [],
    hasReplay: false,
    dropped: 0,
    labels: {},
    client: {},
    user: {},
    userIds: [],
    ...some,
  };
}
