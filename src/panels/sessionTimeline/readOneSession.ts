import type { DataFrame } from '@grafana/data';
import { clientOf, userOf } from '../../data/frames/client';
import { faroDocument } from '../../data/frames/faro/faroDocument';
import { faroStory } from '../../data/frames/faro/faroStory';
import { logRecords, type LogRecord } from '../../data/frames/logRecords';
import { sessionDocument } from '../../data/frames/sessionDocument';
import { sessionStory } from '../../data/frames/sessionStory';
import { spansTable } from '../../data/frames/spansTable';
import { emptySession } from '../../model/emptySession';
import { mergeDocuments } from '../../model/mergeDocuments';
import type { Resource } from '../../model/resource';
import type { Session } from '../../model/session';
import type { SessionStory } from '../../model/story';
import { t } from '../../words';
import { columnWords } from '../parts/columnWords';
import { isLogFrame } from '../parts/isLogFrame';
import { namedSessions } from './namedSessions';

/** One session of a panel's data. */
export interface OneSession {
  session: Session;
  story: SessionStory;
  /** Of Tempo's spans tables among the data, else of Faro's lines; undefined where there are neither. */
  resources: Resource[] | undefined;
  /** How many sessions the lines are of: the one that was last heard of is told. */
  sessions: number;
}

/** `unfit` says why no session can be shown, in words; neither where there are no data. */
export interface SessionRead {
  one?: OneSession;
  unfit?: string;
}

const LINE_COLUMNS = ['Time', 'Line', 'labels'];
const QUERY = '{service_name="…"} | session_id="…"';

/** The session that a panel's log lines tell of, with the requests of spans tables beside them. */
export function readOneSession(series: readonly DataFrame[]): SessionRead {
  const filled = series.filter(({ length }) => length > 0);
  const logs = filled.filter(isLogFrame);
  const tables = filled.filter((frame) => !isLogFrame(frame));
  if (logs.length === 0) {
    return tables.length === 0 ? {} : { unfit: whyNoLines(tables) };
  }
  const records = logRecords(logs);
  const { faroLines, idOf } = namedSessions(records);
  const ids = records.map(idOf).filter(Boolean);
  // Records are in time order.
  const id = ids.at(-1);
  if (id === undefined) {
    return {
      unfit: t('timelinePanel.noId', 'None of these log lines has a session_id. Query {{query}}.', { query: QUERY }),
    };
  }
  const own = records.filter((record) => idOf(record) === id);
  const faros = own.flatMap((record) => faroLines.get(record) ?? []);
  const documents = own.map(sessionDocument).filter((document) => document !== undefined);
  const [merged] = mergeDocuments([...documents, ...(faros.length > 0 ? [faroDocument(faros)] : [])]);
  const story = faros.length > 0 ? faroStory(faros) : sessionStory(own);
  return {
    one: {
      session: merged ?? sessionOfRecords(id, own),
      story,
      resources: tables.length > 0 ? spansTable(tables).resources : story.resources,
      sessions: new Set(ids).size,
    },
  };
}

/** What records tell of their session where no document is among them. */
function sessionOfRecords(id: string, records: readonly LogRecord[]): Session {
  const startMs = records[0]?.timeMs ?? 0;
  const endMs = records.at(-1)?.timeMs ?? startMs;
  const last = records.at(-1)?.labels ?? {};
  const tabs = new Set(records.map(({ labels }) => labels['rum_tab_id']).filter(Boolean)).size;
  return {
    ...emptySession(id),
    startMs,
    endMs,
    durationMs: endMs - startMs,
    tabs,
    client: clientOf(last),
    user: userOf(last),
  };
}

function whyNoLines(frames: readonly DataFrame[]): string {
  const missing = frames
    .map(({ fields }) => LINE_COLUMNS.filter((name) => !fields.some((field) => field.name === name)))
    .sort((a, b) => a.length - b.length)[0];
  return `${columnWords(missing ?? LINE_COLUMNS)} ${t('timelinePanel.needs', 'The timeline needs the log lines of one session: query {{query}} in Loki.', { query: QUERY })}`;
}
