import { isOwnCode } from '../../model/stack/isOwnCode';
import type { OriginalPlace } from '../../model/stack/originalPlace';
import { isCall, type StackFrame } from '../../model/stack/stackFrame';

/** A line of a stack as it is shown. */
export interface StackRow {
  frame: StackFrame;
  /** Where it comes from, by its source map. */
  original?: OriginalPlace;
  /** `own`: code of the page; `other`: of a library, another site or the browser; `words`: no call at all. */
  of: 'own' | 'other' | 'words';
}

/** Where a frame comes from by its source map; undefined where that is not known. */
export type MapFrame = (frame: StackFrame) => OriginalPlace | undefined;

/** The frames of a stack with whose code they are. */
export function stackRows(frames: StackFrame[], pageUrl: string | undefined, mapFrame?: MapFrame): StackRow[] {
  return frames.map((frame) => {
    if (!isCall(frame)) {
      return { frame, of: 'words' };
    }
    const original = mapFrame?.(frame);
    // A bundle of the page's own holds libraries, too: only the source's path tells them.
    const own = isOwnCode(frame.file, pageUrl) && (!original || isOwnCode(original.file, pageUrl));
    return { frame, original, of: own ? 'own' : 'other' };
  });
}
