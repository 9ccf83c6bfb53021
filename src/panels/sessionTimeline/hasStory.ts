import type { DataFrame } from '@grafana/data';
import { faroLine } from '../../data/frames/faro/faroLine';
import { logRecords, type LogRecord } from '../../data/frames/logRecords';
import { eventName, isDocument } from '../../data/frames/sessionDocument';
import { isLogFrame } from '../parts/isLogFrame';
import { recordSessionId } from './recordSessionId';

/** Whether frames are log lines that tell of one session: events with its id, and not its documents alone. */
export function hasStory(frames: readonly DataFrame[]): boolean {
  const records = logRecords(frames.filter(isLogFrame));
  const ids = new Set(records.map(recordSessionId).filter(Boolean));
  const tells = (record: LogRecord): boolean =>
    eventName(record) === undefined ? faroLine(record) !== undefined : !isDocument(record);
  return ids.size === 1 && records.some(tells);
}
