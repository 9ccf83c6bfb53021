import { Button } from '@grafana/ui';
import React, { useRef, useState } from 'react';
import { t } from '../../words';
import { visibleText } from '../text/visibleText';

export interface SourceMapPickerProps {
  /** Resolves with what was wrong with which file, in words. */
  onPick: (files: readonly File[]) => Promise<string[]>;
}

/** Takes source maps from the person's own disk; they are read in the browser and sent nowhere. */
export function SourceMapPicker({ onPick }: SourceMapPickerProps) {
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<string[]>([]);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".map,.json,application/json"
        aria-label={t('stack.maps', 'Source maps')}
        data-testid="source-map-input"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // So that the same file can be picked once more.
          currentTarget.value = '';
          void onPick(files).then(setProblems);
        }}
      />
      <Button
        size="sm"
        variant="secondary"
        fill="text"
        icon="upload"
        tooltip={t('stack.fromDiskHint', 'They are read in this browser only, and forgotten when the page is left')}
        onClick={() => input.current?.click()}
      >
        {t('stack.fromDisk', 'Use source maps from disk')}
      </Button>
      {problems.map((problem) => (
        <div key={problem} role="alert">
          {visibleText(problem, 300)}
        </div>
      ))}
    </>
  );
}
