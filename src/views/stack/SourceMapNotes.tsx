import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React from 'react';
import { scriptName } from '../../model/sourceMaps/scriptName';
import type { SourceMapState, SourceMapStates } from '../../model/sourceMaps/sourceMapState';
import { t } from '../../words';
import { visibleText } from '../text/visibleText';
import { SourceMapPicker, type SourceMapPickerProps } from './SourceMapPicker';

export interface SourceMapNotesProps extends SourceMapPickerProps {
  states: SourceMapStates;
  /** Scripts whose map does not have the places that the stack names. */
  misfits: string[];
  /** Whether the settings say where source maps lie. */
  configured: boolean;
}

/** Which frames are shown as written and which as built, and why, script by script. */
export function SourceMapNotes({ states, misfits, configured, onPick }: SourceMapNotesProps) {
  const styles = useStyles2(getStyles);
  const unfit = new Set(misfits);
  return (
    <div className={styles.notes} data-testid="source-map-notes">
      <div role="status">
        <ul className={styles.list}>
          {[...states].map(([script, state]) => (
            <li key={script} data-testid="source-map-note">
              {visibleText(scriptName(script), 100)}: {words(state, unfit.has(script))}
              {state.status === 'missing' && state.retry && (
                <Button size="sm" variant="secondary" fill="text" icon="sync" onClick={state.retry}>
                  {t('stack.retry', 'Retry')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
      {!configured && (
        <div>
          {t(
            'stack.noMaps',
            'The stack is shown as built. An administrator can say where the source maps lie in the configuration of this app.'
          )}
        </div>
      )}
      <SourceMapPicker onPick={onPick} />
    </div>
  );
}

function words(state: SourceMapState, unfit: boolean): string {
  switch (state.status) {
    case 'loading':
      return t('stack.readingMap', 'reading its source map…');
    case 'missing':
      return t('stack.asBuilt', 'shown as built, without a source map: {{reason}}.', {
        reason: visibleText(state.reason, 300),
      });
    case 'ready':
      if (unfit) {
        return t('stack.misfit', 'its source map lacks some of these places; it may be of another version.');
      }
      return state.from === 'file'
        ? t('stack.asWrittenByFile', 'shown as written, by the source map from disk.')
        : t('stack.asWritten', 'shown as written, by its source map.');
  }
}

function getStyles(theme: GrafanaTheme2) {
  return {
    notes: css({
      marginTop: theme.spacing(1),
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      overflowWrap: 'anywhere',
    }),
    list: css({ listStyle: 'none', margin: 0, padding: 0 }),
  };
}
