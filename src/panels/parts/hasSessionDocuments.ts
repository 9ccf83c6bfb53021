import type { DataFrame } from '@grafana/data';
import { logRecords } from '../../data/frames/logRecords';
import { isDocument } from '../../data/frames/sessionDocument';
import { isLogFrame } from './isLogFrame';

/** Whether frames are log lines with session documents among them. */
export function hasSessionDocuments(frames: readonly DataFrame[]): boolean {
  return logRecords(frames.filter(isLogFrame)).some(isDocument);
}
