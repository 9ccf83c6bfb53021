import type { TimeSpan } from '../../model/timeSpan';
import { readFaroList, readNewestFaroBefore, readOlderFaroList, type FaroListState } from './faro/readFaroList';
import { readNewestBefore, readOlderSessions, readSessionList, type SessionListQuery } from './readSessionList';
import type { SessionCollection } from './sessionCollection';

/** What has been read of a list of sessions, whoever told of them; `rest` is what is still to be read. */
export interface ListState {
  range: TimeSpan;
  collection: SessionCollection;
  rest?: TimeSpan;
  /** How many lines the sessions are made of, where there are no documents. */
  lines?: number;
}

/** Reads lists of sessions: `read` the newest, `readOlder` what comes before it. All throw `QueryError`. */
export interface ListReader {
  /** @param former what an earlier reading of the same list had */
  read: (query: SessionListQuery, former?: ListState) => Promise<ListState>;
  readOlder: (query: SessionListQuery, state: ListState) => Promise<ListState>;
  /** When the newest session in the week before the range was last heard of (ms). */
  newestBefore: (query: SessionListQuery) => Promise<number | undefined>;
}

const OF_DOCUMENTS: ListReader = {
  read: readSessionList,
  readOlder: readOlderSessions,
  newestBefore: readNewestBefore,
};

// A state is only ever handed back to the reader that it is from.
const OF_FARO: ListReader = {
  read: (query, former) => readFaroList(query, former as FaroListState | undefined),
  readOlder: (query, state) => readOlderFaroList(query, state as FaroListState),
  newestBefore: readNewestFaroBefore,
};

/** @param ofFaro whether the sessions are made from Faro's lines */
export function listReader(ofFaro: boolean): ListReader {
  return ofFaro ? OF_FARO : OF_DOCUMENTS;
}
