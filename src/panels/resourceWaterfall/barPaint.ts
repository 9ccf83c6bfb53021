import type { Field, GrafanaTheme2 } from '@grafana/data';
import type { Resource } from '../../model/resource';
import { SLOW_RESOURCE_MS } from '../../model/slowResource';
import type { Span } from '../../model/span';
import { formatDuration } from '../../views/format';
import { visibleText } from '../../views/text/visibleText';
import { kindLabels, kindOf } from '../../views/waterfall/resourceFilter';
import { phaseColor, phaseName, PHASES } from '../../views/waterfall/phaseLook';
import { phaseStripes } from '../../views/waterfall/phaseStripes';
import type { BarColor } from '../../views/waterfall/WaterfallLegend';
import { t } from '../../words';
import { fieldColor, isColored } from '../parts/fieldLook';
import { thresholdColors } from '../parts/thresholdColors';
import type { WaterfallOptions } from './waterfallOptions';

/** How bars are coloured, and what the colours stand for. */
export interface BarPaint<Row> {
  paint: (row: Row) => string;
  colors: BarColor[];
}

/** A value of a row in its field. */
export type DurationOf = (spanId: string) => { field?: Field; value?: unknown };

type Options = Pick<WaterfallOptions, 'colorBy' | 'phases'>;

export interface PaintOptions {
  theme: GrafanaTheme2;
  options: Options;
  durationOf: DurationOf;
}

/** Names in a legend; what comes after shares the last place. */
const MOST_COLORS = 12;
/** Characters of one. */
const SHOWN = 60;

/** The bars of resources. */
export function resourcePaint(resources: readonly Resource[], paint: PaintOptions): BarPaint<Resource> {
  const { theme, options } = paint;
  if (options.colorBy === 'phase') {
    return phasePaint(theme, options.phases ?? []);
  }
  return options.colorBy === 'kind'
    ? categoryPaint(resources, theme, (resource) => kindLabels()[kindOf(resource)])
    : sharedPaint(resources, paint, ({ failed }) => failed);
}

/** The bars of spans. */
export function spanPaint(spans: readonly Span[], paint: PaintOptions): BarPaint<Span> {
  const { theme, options } = paint;
  if (options.colorBy === 'phase' || options.colorBy === 'kind') {
    return categoryPaint(spans, theme, ({ service, kind }) => (options.colorBy === 'phase' ? service : kind));
  }
  return sharedPaint(spans, paint, ({ error }) => error);
}

function phasePaint(theme: GrafanaTheme2, chosen: readonly string[]): BarPaint<Resource> {
  const phases = PHASES.filter((phase) => chosen.length === 0 || chosen.includes(phase));
  const shown = new Set(phases);
  const rest = phases.length < PHASES.length ? t('waterfallPanel.otherPhases', 'Other phases') : phaseName('unknown');
  return {
    paint: (resource) => phaseStripes(theme, resource, shown),
    colors: [
      ...phases.map((phase) => ({ color: phaseColor(theme, phase), name: phaseName(phase) })),
      { color: phaseColor(theme, 'unknown'), name: rest },
    ],
  };
}

function categoryPaint<Row>(rows: readonly Row[], theme: GrafanaTheme2, of: (row: Row) => string): BarPaint<Row> {
  const { palette } = theme.visualization;
  const names = [...new Set(rows.map(of))].sort();
  const colors = new Map(
    names.map((name, n) => [name, theme.visualization.getColorByName(palette[n % palette.length] ?? 'blue')])
  );
  const named = [...colors].slice(0, MOST_COLORS).map(([name, color]) => ({ name: visibleText(name, SHOWN), color }));
  const more = names.length - named.length;
  return {
    paint: (row) => colors.get(of(row)) ?? theme.colors.border.strong,
    colors:
      more > 0
        ? [...named, { name: t('waterfallPanel.more', 'and {{more}} more', { more }), color: 'transparent' }]
        : named,
  };
}

/** What is the same for resources and spans. */
function sharedPaint<Row extends { spanId: string; durationMs: number }>(
  rows: readonly Row[],
  { theme, options: { colorBy }, durationOf }: PaintOptions,
  failed: (row: Row) => boolean
): BarPaint<Row> {
  const usual = theme.visualization.getColorByName('light-blue');
  if (colorBy === 'result') {
    const bad = theme.colors.error.main;
    return {
      paint: (row) => (failed(row) ? bad : usual),
      colors: [
        { color: usual, name: t('waterfallPanel.ok', 'ok') },
        { color: bad, name: t('waterfallPanel.failed', 'failed') },
      ],
    };
  }
  const first = rows[0] && durationOf(rows[0].spanId).field;
  if (first && isColored(first)) {
    return {
      paint: ({ spanId }) => {
        const { field, value } = durationOf(spanId);
        return fieldColor(field, value) ?? usual;
      },
      colors: thresholdColors(first, theme).map(({ color, words }) => ({ color, name: words })),
    };
  }
  const slow = theme.colors.warning.main;
  return {
    paint: ({ durationMs }) => (durationMs > SLOW_RESOURCE_MS ? slow : usual),
    colors: [
      {
        color: usual,
        name: t('waterfallPanel.upTo', 'up to {{duration}}', { duration: formatDuration(SLOW_RESOURCE_MS) }),
      },
      {
        color: slow,
        name: t('waterfallPanel.over', 'over {{duration}}', { duration: formatDuration(SLOW_RESOURCE_MS) }),
      },
    ],
  };
}
