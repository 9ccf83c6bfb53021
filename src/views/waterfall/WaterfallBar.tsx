import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { memo } from 'react';
import type { Resource } from '../../model/resource';
import { resourcePhases, type PhaseBar } from '../../model/resourcePhases';
import { formatDuration } from '../format';
import { phaseColor, phaseName } from './phaseLook';
import type { WaterfallAxis } from './waterfallAxis';

/** Cuts drawn at most: closer together than this they would be a grey field. */
const MOST_CUTS = 40;

export interface WaterfallBarProps {
  resource: Resource;
  axis: WaterfallAxis;
}

/**
 * A resource's phases at their place on the axis. Two elements with backgrounds, not one for every phase and cut: thousands of rows
 * scroll past, and each is drawn anew.
 */
export const WaterfallBar = memo(function WaterfallBar({ resource, axis }: WaterfallBarProps) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const left = axis.position(resource.startMs);
  const width = axis.position(resource.startMs + resource.durationMs) - left;
  const phases = resourcePhases(resource);
  return (
    <div
      className={styles.track}
      style={{ background: cutLines(theme, axis) }}
      data-testid="waterfall-bar"
      title={phases.map(({ phase, durationMs }) => `${phaseName(phase)}: ${formatDuration(durationMs)}`).join('\n')}
    >
      <span
        className={styles.bar}
        style={{
          left: `min(${left * 100}%, calc(100% - 3px))`,
          width: `${width * 100}%`,
          background: phaseStripes({ theme, phases, durationMs: resource.durationMs }),
        }}
      />
    </div>
  );
});

/** A line at each place where idle time was cut out. */
function cutLines(theme: GrafanaTheme2, axis: WaterfallAxis): string | undefined {
  const line = `linear-gradient(${theme.colors.border.weak}, ${theme.colors.border.weak})`;
  const cuts = axis.cuts.slice(0, MOST_CUTS);
  return cuts.length ? cuts.map(({ at }) => `${line} ${at * 100}% 0 / 1px 100% no-repeat`).join(', ') : undefined;
}

/** The phases side by side in their colours. */
function phaseStripes({
  theme,
  phases,
  durationMs,
}: {
  theme: GrafanaTheme2;
  phases: PhaseBar[];
  durationMs: number;
}): string {
  const share = (ms: number) => `${(ms / Math.max(durationMs, 0.001)) * 100}%`;
  const stripes = phases.map(
    ({ phase, offsetMs, durationMs: length }) =>
      `${phaseColor(theme, phase)} ${share(offsetMs)} ${share(offsetMs + length)}`
  );
  return stripes.length ? `linear-gradient(to right, ${stripes.join(', ')})` : phaseColor(theme, 'unknown');
}

function getStyles() {
  return {
    // As high as the row, so that the cuts of all rows make one line.
    track: css({ position: 'relative', height: 32 }),
    bar: css({ position: 'absolute', top: 10, height: 12, minWidth: 3, borderRadius: 2 }),
  };
}
