import React, { useCallback, useMemo } from 'react';
import { useSourceMaps } from '../../data/hooks/useSourceMaps';
import type { AppSettings } from '../../model/settings';
import type { StackFrame } from '../../model/stack/stackFrame';
import { mappedFrames } from '../../views/stack/mappedFrames';
import { parseStack } from '../../views/stack/parseStack';
import { SourceMapNotes } from '../../views/stack/SourceMapNotes';
import { ownScripts } from '../../views/stack/stackRows';
import { StackTrace } from '../../views/stack/StackTrace';

export interface MappedStackProps {
  settings: AppSettings;
  stack: string;
  pageUrl?: string;
  /** Of the application that wrote the stack. */
  version?: string;
  /** Whether to say which scripts have a source map; once is enough for an error and its causes. */
  notes?: boolean;
}

/** A stack trace as its authors wrote it, as far as there are source maps. */
export function MappedStack({ settings, stack, pageUrl, version, notes = true }: MappedStackProps) {
  const frames = useMemo(() => parseStack(stack), [stack]);
  const scripts = useMemo(() => ownScripts(frames, pageUrl), [frames, pageUrl]);
  const { states, configured, pick } = useSourceMaps(settings, scripts, version);
  const { places, misfits } = useMemo(() => mappedFrames(frames, states), [frames, states]);
  const mapFrame = useCallback((frame: StackFrame) => places.get(frame), [places]);
  return (
    <StackTrace stack={stack} frames={frames} pageUrl={pageUrl} mapFrame={mapFrame}>
      {notes && scripts.length > 0 && (
        <SourceMapNotes states={states} misfits={misfits} configured={configured} onPick={pick} />
      )}
    </StackTrace>
  );
}
