import type { DataFrame } from '@grafana/data';
import { logRecords } from '../../data/frames/logRecords';
import { eventName, isDocument } from '../../data/frames/sessionDocument';
import { isLogFrame } from '../parts/isLogFrame';

/** Whether frames are log lines that tell of one session: events with its id, and not its documents alone. */
export function hasStory(frames: readonly DataFrame[]): boolean {
  const records = logRecords(frames.filter(isLogFrame));
  const ids = new Set(records.map(({ labels }) => labels['session_id']).filter(Boolean));
  return ids.size === 1 && records.some((record) => eventName(record) !== undefined && !isDocument(record));
}
