import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, Toggletip, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Annotation } from '../../model/annotation';
import { t } from '../../words';
import { useSessionClock } from '../clock/SessionClock';
import { annotationFlags, FLAG_WIDTH, flagWords } from './annotationFlags';
import { ANNOTATIONS_HEIGHT } from './timelineLook';
import type { TimeScale } from './timeScale';

/** The flags of Grafana's annotations above the lanes; one that is pressed tells its text, time and tags. */
export function TimelineAnnotations({ annotations, scale }: { annotations: Annotation[]; scale: TimeScale }) {
  const styles = useStyles2(getStyles);
  const { startMs } = useSessionClock();
  return (
    <div
      className={styles.row}
      role="group"
      aria-label={t('timeline.annotations', 'Annotations')}
      data-testid="timeline-annotations"
    >
      {annotationFlags(annotations, scale).map((flag) => {
        const words = flagWords(flag, startMs);
        return (
          <Toggletip key={flag.key} content={<div className={styles.words}>{words}</div>}>
            <button
              type="button"
              className={styles.flag}
              style={{ left: flag.x }}
              title={words}
              aria-label={words}
              data-testid={`timeline-annotation-${flag.key}`}
            >
              <Icon name="comment-alt" size="sm" />
            </button>
          </Toggletip>
        );
      })}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    row: css({ position: 'relative', height: ANNOTATIONS_HEIGHT, overflow: 'hidden' }),
    flag: css({
      position: 'absolute',
      top: 0,
      width: FLAG_WIDTH,
      height: ANNOTATIONS_HEIGHT,
      padding: 0,
      border: 'none',
      borderLeft: `2px solid ${theme.colors.info.main}`,
      background: theme.colors.info.transparent,
      color: theme.colors.info.text,
      lineHeight: 1,
      cursor: 'pointer',
      '&:hover': { background: theme.colors.action.hover },
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
    }),
    words: css({ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 240, overflow: 'auto' }),
  };
}
