import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Annotation } from '../../model/annotation';
import type { TimeScale } from './timeScale';

/** Where annotations lie, over all lanes: a line, or a band for one that lasts. Their flags say what they are. */
export function AnnotationLines({ annotations, scale }: { annotations: Annotation[]; scale: TimeScale }) {
  const styles = useStyles2(getStyles);
  return (
    <div aria-hidden="true" className={styles.lines} data-testid="timeline-annotation-lines">
      {annotations.map(({ id, timeMs, endMs = timeMs }) => {
        const left = Math.max(0, scale.x(timeMs));
        const right = Math.min(scale.width, scale.x(endMs));
        return right < left || left > scale.width ? null : (
          <div key={id} className={styles.line} style={{ left, width: Math.max(1, right - left) }} />
        );
      })}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    lines: css({ position: 'absolute', inset: 0, pointerEvents: 'none' }),
    line: css({
      position: 'absolute',
      top: 0,
      bottom: 0,
      boxSizing: 'border-box',
      borderLeft: `1px dashed ${theme.colors.info.main}`,
      background: theme.colors.info.transparent,
    }),
  };
}
