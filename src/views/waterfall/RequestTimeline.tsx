import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import type { Resource } from '../../model/resource';
import { resourcePhases } from '../../model/resourcePhases';
import { t } from '../../words';
import { formatDuration } from '../format';
import { PlainText } from '../text/PlainText';
import { visibleText } from '../text/visibleText';
import type { SpanRow } from './backEndSpans';
import { notReported, phaseColor, phaseName, PHASES } from './phaseLook';

export interface RequestTimelineProps {
  resource: Resource;
  /** What the request led to, in the browser's time, drawn below its phases on the same axis. */
  spans: SpanRow[];
}

/** A resource's phases, a bar each, and the back end's spans below them on the same time axis. */
export function RequestTimeline({ resource, spans }: RequestTimelineProps) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const bars = resourcePhases(resource);
  const unexplained = bars.find(({ phase }) => phase === 'unknown');
  const hidden = PHASES.filter((phase) => resource.phases[phase] === undefined);
  // A back end may go on after its answer.
  const from = Math.min(resource.startMs, ...spans.map(({ span }) => span.startMs));
  const to = Math.max(
    resource.startMs + resource.durationMs,
    ...spans.map(({ span }) => span.startMs + span.durationMs)
  );
  const at = (startMs: number, durationMs: number) => place({ from, to, startMs, durationMs });

  return (
    <div className={styles.chart} data-testid="request-timeline">
      {PHASES.filter((phase) => resource.phases[phase] !== undefined).map((phase) => {
        const bar = bars.find((one) => one.phase === phase);
        return (
          <Row key={phase} name={phaseName(phase)} durationMs={resource.phases[phase] ?? 0} testId={`phase-${phase}`}>
            {bar && (
              <i
                style={{ ...at(resource.startMs + bar.offsetMs, bar.durationMs), background: phaseColor(theme, phase) }}
              />
            )}
          </Row>
        );
      })}
      {unexplained && hidden.length < PHASES.length && (
        <Row name={phaseName('unknown')} durationMs={unexplained.durationMs} testId="phase-unknown">
          <i
            style={{
              ...at(resource.startMs + unexplained.offsetMs, unexplained.durationMs),
              background: phaseColor(theme, 'unknown'),
            }}
          />
        </Row>
      )}
      {hidden.length > 0 && (
        <div className={styles.hidden} data-testid="phases-hidden">
          {hidden.length === PHASES.length ? t('waterfall.phases', 'Phases') : hidden.map(phaseName).join(', ')}:{' '}
          {notReported()}
        </div>
      )}
      <Row name={t('waterfall.whole', 'Whole request')} durationMs={resource.durationMs} strong>
        <i style={{ ...at(resource.startMs, resource.durationMs), background: theme.colors.border.strong }} />
      </Row>
      {spans.map(({ span, depth }) => (
        <Row
          key={span.spanId}
          name={`${span.service} · ${span.name}`}
          indent={depth}
          durationMs={span.durationMs}
          error={span.error}
          testId={`backend-span-${span.spanId}`}
        >
          <i
            style={{
              ...at(span.startMs, span.durationMs),
              background: span.error ? theme.colors.error.main : theme.visualization.getColorByName('light-blue'),
            }}
          />
        </Row>
      ))}
    </div>
  );
}

interface RowProps {
  name: string;
  durationMs: number;
  indent?: number;
  error?: boolean;
  strong?: boolean;
  testId?: string;
  children: React.ReactNode;
}

function Row({ name, durationMs, indent = 0, error, strong, testId, children }: RowProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={cx(styles.row, strong && styles.strong)} data-testid={testId}>
      <span
        className={cx(styles.name, error && styles.error)}
        style={{ paddingLeft: Math.min(indent, 8) * 10 }}
        title={visibleText(name, 500)}
      >
        <PlainText value={name} limit={200} />
      </span>
      <span className={styles.track}>{children}</span>
      <span className={styles.duration}>{formatDuration(durationMs)}</span>
    </div>
  );
}

function place({ from, to, startMs, durationMs }: { from: number; to: number; startMs: number; durationMs: number }) {
  const whole = Math.max(to - from, 0.001);
  return {
    left: `min(${((startMs - from) / whole) * 100}%, calc(100% - 2px))`,
    width: `${(durationMs / whole) * 100}%`,
  };
}

function getStyles(theme: GrafanaTheme2) {
  return {
    chart: css({ fontSize: theme.typography.bodySmall.fontSize }),
    row: css({
      display: 'grid',
      gridTemplateColumns: '170px minmax(0, 1fr) 68px',
      gap: theme.spacing(1),
      alignItems: 'center',
      height: 24,
    }),
    strong: css({ fontWeight: theme.typography.fontWeightMedium, borderTop: `1px solid ${theme.colors.border.weak}` }),
    name: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
    track: css({
      position: 'relative',
      height: 12,
      '& > i': { position: 'absolute', top: 0, bottom: 0, minWidth: 2, borderRadius: 2 },
    }),
    duration: css({ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }),
    hidden: css({ color: theme.colors.text.secondary, padding: theme.spacing(0.5, 0) }),
    error: css({ color: theme.colors.error.text }),
  };
}
