import { useStyles2 } from '@grafana/ui';
import React, { useMemo, useRef, type ReactNode } from 'react';
import type { Span } from '../../model/span';
import { t } from '../../words';
import { formatCount, formatQuantity } from '../format';
import { DataGrid } from '../grid';
import type { SpanRow } from './backEndSpans';
import { asFits, type Arrange } from './arrange';
import { spanColumns } from './spanColumns';
import { spanTree } from './spanTree';
import { useFit } from './useFit';
import { waterfallAxis } from './waterfallAxis';
import { getWaterfallGridStyles } from './waterfallGridStyles';
import { WaterfallLegend, type BarColor } from './WaterfallLegend';

export interface SpanGridProps {
  spans: Span[];
  /** A bar's CSS background; the same function as long as it says the same. */
  paint: (span: Span) => string;
  colors: BarColor[];
  /** Absent: the columns that the width has room for. */
  arrange?: Arrange<SpanRow>;
  /** Absent: a press on a row does nothing. */
  onSelect?: (span: Span, how: { newTab: boolean }) => void;
  isSelected?: (span: Span) => boolean;
  notes?: ReactNode;
  /** px */
  maxHeight: number;
}

/** The spans of traces, children below their parents, on one time axis. */
export function SpanGrid(props: SpanGridProps) {
  const { spans, paint, colors, arrange = asFits, onSelect, isSelected, notes, maxHeight } = props;
  const styles = useStyles2(getWaterfallGridStyles);
  const box = useRef<HTMLDivElement>(null);
  const fit = useFit<SpanRow>(box);
  const rows = useMemo(() => spanTree(spans), [spans]);
  const ids = useMemo(() => uniqueIds(rows), [rows]);
  const columns = useMemo(() => {
    const all = spanColumns({ axis: waterfallAxis(spans), startMs: firstStart(spans), paint });
    return arrange(all, fit);
  }, [spans, paint, arrange, fit]);
  const selected = isSelected && rows.find(({ span }) => isSelected(span));
  const failed = spans.filter(({ error }) => error).length;
  return (
    <div ref={box} className={styles.box}>
      <DataGrid
        label={t('waterfall.spans', 'Spans')}
        testId="span-grid"
        rows={rows}
        columns={columns}
        rowId={(row) => ids.get(row) ?? ''}
        rowTestId={({ span }) => `span-row-${span.spanId}`}
        selectedId={selected && ids.get(selected)}
        onOpen={onSelect && (({ span }, how) => onSelect(span, how))}
        maxHeight={maxHeight}
        footer={
          <div className={styles.footer}>
            <span>{`${formatQuantity(spans.length, 'span')} · ${t('waterfall.countFailed', '{{n}} failed', { n: formatCount(failed) })}`}</span>
            <WaterfallLegend colors={colors} lines={false} />
            {notes}
          </div>
        }
      />
    </div>
  );
}

/** A span id may come twice, of two traces or of two sides of one call. */
function uniqueIds(rows: readonly SpanRow[]): Map<SpanRow, string> {
  const counts = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const { traceId, spanId } = row.span;
      const id = `${traceId}-${spanId}`;
      const count = counts.get(id) ?? 0;
      counts.set(id, count + 1);
      return [row, count > 0 ? `${id}-${count}` : id];
    })
  );
}

function firstStart(spans: readonly Span[]): number {
  return spans.reduce((first, { startMs }) => Math.min(first, startMs), Infinity);
}
