import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { useMemo, type ReactNode } from 'react';
import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import { resourceName } from '../../model/resourceName';
import type { Span } from '../../model/span';
import { t } from '../../words';
import { formatDuration } from '../format';
import { TRACKS_PROPERTY } from '../grid/gridStyles';
import { FailureNote, PartialNote } from '../states';
import { PlainText } from '../text/PlainText';
import { visibleText } from '../text/visibleText';
import { BackEndNotes, MOST_SPANS } from './BackEndNotes';
import { barPlace } from './barPlace';
import { backEndOf, type SpanRow } from './backEndSpans';
import type { WaterfallAxis } from './waterfallAxis';

export interface BackEndRowsProps {
  resource: Resource;
  /** The waterfall's. */
  axis: WaterfallAxis;
  /** The spans of the request's trace. */
  trace: Outcome<Span[]>;
  /** Opens the trace in Explore. */
  traceLink?: ReactNode;
}

/** What the back end did for a request: a row a span below the request's own, its bar on the waterfall's axis. */
export function BackEndRows({ resource, axis, trace, traceLink }: BackEndRowsProps) {
  const styles = useStyles2(getStyles);
  const backEnd = useMemo(() => trace.data && backEndOf(resource, trace.data), [resource, trace.data]);
  const rows = backEnd?.rows.slice(0, MOST_SPANS) ?? [];
  return (
    <div className={styles.box} data-testid={`backend-${resource.spanId}`}>
      <div className={styles.notes}>
        {trace.status === 'loading' && (
          <div role="status">{t('waterfall.readingTempo', 'Reading the trace from Tempo…')}</div>
        )}
        {trace.status === 'failed' && <FailureNote failure={trace.failure} retry={trace.retry} compact />}
        {trace.status === 'partial' && <PartialNote missing={trace.missing} more={trace.more} />}
        {trace.status === 'empty' && <div role="status">{trace.reason}</div>}
        {backEnd && (trace.status === 'done' || trace.status === 'partial') && <BackEndNotes backEnd={backEnd} />}
        {traceLink}
      </div>
      {rows.length > 0 && (
        <ul
          className={styles.list}
          aria-label={t('waterfall.spansOf', 'Back-end spans of {{name}}', {
            name: visibleText(resourceName(resource.url), 100),
          })}
        >
          {rows.map((row) => (
            <SpanLine key={row.span.spanId} row={row} axis={axis} startMs={resource.startMs} />
          ))}
        </ul>
      )}
    </div>
  );
}

function SpanLine({ row: { span, depth }, axis, startMs }: { row: SpanRow; axis: WaterfallAxis; startMs: number }) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const words = `${span.service} · ${span.name}`;
  const after = t('waterfall.after', '{{time}} after the request began', {
    time: formatDuration(span.startMs - startMs),
  });
  return (
    <li className={styles.line} data-testid={`backend-row-${span.spanId}`}>
      <span className={styles.words}>
        <span
          className={cx(styles.name, span.error && styles.error)}
          style={{ paddingLeft: 24 + Math.min(depth, 8) * 12 }}
          title={visibleText([words, after, span.statusMessage].filter(Boolean).join('\n'), 500)}
        >
          {span.error && <b>{`${t('waterfall.error', 'error')} `}</b>}
          <PlainText value={words} limit={200} />
        </span>
        <span className={styles.duration}>{formatDuration(span.durationMs)}</span>
      </span>
      <span className={styles.track}>
        <i
          style={{
            ...barPlace(span, axis),
            background: span.error ? theme.colors.error.main : theme.visualization.getColorByName('light-blue'),
          }}
        />
      </span>
    </li>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    // To the edges of the row, past the padding of what a grid expands: the tracks below must lie under the row's own.
    box: css({ margin: theme.spacing(0, -1) }),
    // In view however far the grid is scrolled to the side.
    notes: css({
      position: 'sticky',
      left: 0,
      maxWidth: 900,
      padding: theme.spacing(0, 1.25, 0.5, 4.5),
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      whiteSpace: 'normal',
    }),
    list: css({ listStyle: 'none', margin: 0, padding: 0 }),
    line: css({
      display: 'grid',
      gridTemplateColumns: `var(${TRACKS_PROPERTY})`,
      alignItems: 'center',
      height: 24,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    // All columns but the last, which is the waterfall.
    words: css({
      gridColumn: '1 / -2',
      display: 'flex',
      gap: theme.spacing(1),
      minWidth: 0,
      padding: theme.spacing(0, 1.25),
    }),
    name: css({ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
    duration: css({ fontVariantNumeric: 'tabular-nums' }),
    track: css({
      gridColumn: '-2 / -1',
      position: 'relative',
      height: 12,
      margin: theme.spacing(0, 1.25),
      '& > i': { position: 'absolute', top: 2, bottom: 2, minWidth: 3, borderRadius: 2 },
    }),
    error: css({ color: theme.colors.error.text }),
  };
}
