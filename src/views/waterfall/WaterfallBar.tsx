import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { memo } from 'react';
import type { Resource } from '../../model/resource';
import { resourceName } from '../../model/resourceName';
import { resourcePhases } from '../../model/resourcePhases';
import { t } from '../../words';
import { formatDuration } from '../format';
import { visibleText } from '../text/visibleText';
import { barPlace } from './barPlace';
import { phaseName } from './phaseLook';
import { phaseStripes } from './phaseStripes';
import type { WaterfallAxis } from './waterfallAxis';

export interface WaterfallBarProps {
  resource: Resource;
  axis: WaterfallAxis;
  /** A CSS background behind the bar, see `waterfallLines`. */
  lines?: string;
  /** A CSS background of the bar; absent: its phases in their colours. */
  paint?: string;
  /** Whether Tab reaches it. */
  reached: boolean;
  /** Shows the phases in numbers, beside the bar. */
  onOpen: (resource: Resource, bar: HTMLElement) => void;
}

/**
 * A resource's phases at their place on the axis. Two elements with backgrounds, not one for every phase and line: thousands of rows
 * scroll past, and each is drawn anew. Its whole cell can be clicked, since the bar may be 3 px wide.
 */
export const WaterfallBar = memo(function WaterfallBar(props: WaterfallBarProps) {
  const { resource, axis, lines, paint, reached, onOpen } = props;
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const phases = resourcePhases(resource);
  return (
    <button
      type="button"
      className={styles.track}
      style={{ background: lines }}
      tabIndex={reached ? 0 : -1}
      aria-haspopup="dialog"
      aria-label={t('waterfall.timing', 'Timing of {{name}}, {{duration}}', {
        name: visibleText(resourceName(resource.url), 100),
        duration: formatDuration(resource.durationMs),
      })}
      data-testid="waterfall-bar"
      title={phases.map(({ phase, durationMs }) => `${phaseName(phase)}: ${formatDuration(durationMs)}`).join('\n')}
      onClick={({ currentTarget }) => onOpen(resource, currentTarget)}
    >
      <span
        className={styles.bar}
        style={{
          ...barPlace(resource, axis),
          background: paint ?? phaseStripes(theme, resource),
        }}
      />
    </button>
  );
});

function getStyles(theme: GrafanaTheme2) {
  return {
    // As high as the row, so that the lines of all rows make one.
    track: css({
      position: 'relative',
      display: 'block',
      width: '100%',
      height: 32,
      padding: 0,
      border: 'none',
      background: 'none',
      cursor: 'pointer',
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
    }),
    bar: css({ position: 'absolute', top: 10, height: 12, minWidth: 3, borderRadius: 2 }),
  };
}
