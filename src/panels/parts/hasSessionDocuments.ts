import type { DataFrame } from '@grafana/data';
import { faroLine } from '../../data/frames/faro/faroLine';
import { logRecords } from '../../data/frames/logRecords';
import { isDocument } from '../../data/frames/sessionDocument';
import { isLogFrame } from './isLogFrame';

/** Whether frames are log lines with session documents or lines of Faro's among them. */
export function hasSessionDocuments(frames: readonly DataFrame[]): boolean {
  return logRecords(frames.filter(isLogFrame)).some((record) => isDocument(record) || faroLine(record) !== undefined);
}
