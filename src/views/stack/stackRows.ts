import { isOwnCode } from '../../model/stack/isOwnCode';
import type { OriginalPlace } from '../../model/stack/originalPlace';
import { isCall, type StackFrame } from '../../model/stack/stackFrame';

/** A line of a stack as it is shown. */
export interface StackRow {
  frame: StackFrame;
  functionName?: string;
  /** Where it comes from, by its source map. */
  original?: OriginalPlace;
  /** `own`: code of the page; `other`: of a library, another site or the browser; `words`: no call at all. */
  of: 'own' | 'other' | 'words';
}

/** Where a frame comes from by its source map; undefined where that is not known. */
export type MapFrame = (frame: StackFrame) => OriginalPlace | undefined;

/** The frames of a stack with whose code they are. */
export function stackRows(frames: StackFrame[], pageUrl: string | undefined, mapFrame?: MapFrame): StackRow[] {
  const originals = frames.map((frame) => (isCall(frame) ? mapFrame?.(frame) : undefined));
  return frames.map((frame, index) => {
    if (!isCall(frame)) {
      return { frame, of: 'words' };
    }
    const original = originals[index];
    // A bundle of the page's own holds libraries, too: only the source's path tells them.
    const own =
      isOwnCode(frame.file, pageUrl) && (!original || (!original.library && isOwnCode(original.file, pageUrl)));
    return {
      frame,
      original,
      functionName: functionNameOf(frame, original && originals[index + 1]),
      of: own ? 'own' : 'other',
    };
  });
}

/** A minifier's name says nothing: the place that the function was called from has its own, where the map says so. */
function functionNameOf({ functionName }: StackFrame, caller: OriginalPlace | undefined): string | undefined {
  const last = functionName?.split(/[\s.]/).pop() ?? '';
  return last.length <= 2 ? (caller?.name ?? functionName) : functionName;
}

/** The scripts of the page's own that a stack names with a line, each once: those that a source map can be of. */
export function ownScripts(frames: StackFrame[], pageUrl: string | undefined): string[] {
  const files = frames.flatMap(({ file, line }) =>
    file !== undefined && line !== undefined && isOwnCode(file, pageUrl) ? [file] : []
  );
  return [...new Set(files)];
}
