import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import type { Resource } from '../../model/resource';
import { resourcePhases } from '../../model/resourcePhases';
import { formatDuration } from '../format';
import { phaseColor, phaseName } from './phaseLook';
import type { WaterfallAxis } from './waterfallAxis';

/** A resource's phases at their place on the axis. */
export function WaterfallBar({ resource, axis }: { resource: Resource; axis: WaterfallAxis }) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const left = axis.position(resource.startMs);
  const width = axis.position(resource.startMs + resource.durationMs) - left;
  const phases = resourcePhases(resource);
  return (
    <div
      className={styles.track}
      data-testid="waterfall-bar"
      title={phases.map(({ phase, durationMs }) => `${phaseName(phase)}: ${formatDuration(durationMs)}`).join('\n')}
    >
      {axis.cuts.map(({ at, idleMs }) => (
        <i
          key={at}
          className={styles.cut}
          style={{ left: `${at * 100}%` }}
          title={`${formatDuration(idleMs)} without a request`}
        />
      ))}
      <span className={styles.bar} style={{ left: `min(${left * 100}%, calc(100% - 3px))`, width: `${width * 100}%` }}>
        {phases.map(({ phase, durationMs }) => (
          <i key={phase} style={{ flexGrow: durationMs, background: phaseColor(theme, phase) }} />
        ))}
      </span>
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    track: css({ position: 'relative', height: 14 }),
    bar: css({
      position: 'absolute',
      top: 1,
      bottom: 1,
      minWidth: 3,
      display: 'flex',
      overflow: 'hidden',
      borderRadius: 2,
      '& > i': { flexBasis: 0, minWidth: 0 },
    }),
    cut: css({
      position: 'absolute',
      top: -9,
      bottom: -9,
      width: 0,
      borderLeft: `1px dashed ${theme.colors.border.weak}`,
    }),
  };
}
