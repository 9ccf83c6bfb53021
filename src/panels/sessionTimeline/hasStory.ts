import type { DataFrame } from '@grafana/data';
import { logRecords, type LogRecord } from '../../data/frames/logRecords';
import { eventName, isDocument } from '../../data/frames/sessionDocument';
import { isLogFrame } from '../parts/isLogFrame';
import { namedSessions } from './namedSessions';

/** Whether frames are log lines that tell of one session: events with its id, and not its documents alone. */
export function hasStory(frames: readonly DataFrame[]): boolean {
  const records = logRecords(frames.filter(isLogFrame));
  const { faroLines, idOf } = namedSessions(records);
  const ids = new Set(records.map(idOf).filter(Boolean));
  const tells = (record: LogRecord): boolean =>
    eventName(record) === undefined ? faroLines.has(record) : !isDocument(record);
  return ids.size === 1 && records.some(tells);
}
