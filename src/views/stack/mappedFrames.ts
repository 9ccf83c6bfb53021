import type { OriginalPlace } from '../../model/stack/originalPlace';
import type { StackFrame } from '../../model/stack/stackFrame';
import { originalPlaceOf } from '../../model/sourceMaps/sourceMap';
import type { SourceMapStates } from '../../model/sourceMaps/sourceMapState';

/** What source maps make of a stack's frames. */
export interface MappedFrames {
  places: ReadonlyMap<StackFrame, OriginalPlace>;
  /** Scripts whose map does not have the places that the stack names. */
  misfits: string[];
}

/** Looks all frames up once. */
export function mappedFrames(frames: StackFrame[], states: SourceMapStates): MappedFrames {
  const places = new Map<StackFrame, OriginalPlace>();
  const misfits = new Set<string>();
  for (const frame of frames) {
    const { file, line, column } = frame;
    const state = file === undefined ? undefined : states.get(file);
    if (file !== undefined && line !== undefined && state?.status === 'ready') {
      const place = originalPlaceOf(state.map, { line, column: column ?? 1 });
      if (place) {
        places.set(frame, place);
      } else {
        misfits.add(file);
      }
    }
  }
  return { places, misfits: [...misfits] };
}
