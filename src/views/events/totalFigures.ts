import type { IconName } from '@grafana/data';
import { formatCount, formatDuration, formatQuantity, type Noun } from '../format';
import type { MeanTime, RouteTotals } from './routeTotals';

/** One number over all visits to a route. */
export interface TotalFigure {
  icon: IconName;
  /** What is counted: "clicks". */
  what: string;
  /** The number with its unit. */
  short: string;
  /** The whole in words. */
  words: string;
}

/** The numbers over all visits to a route in the order in which a page's header has them; a time that no visit told is left out. */
export function totalFigures({ visits, rendering, loading, ...counts }: RouteTotals): TotalFigure[] {
  const time = (icon: IconName, [what, verb]: [string, string], mean: MeanTime | undefined): TotalFigure[] =>
    mean
      ? [
          {
            icon,
            what,
            short: formatDuration(mean.ms),
            words: `${verb} in ${formatDuration(mean.ms)} on average${mean.of < visits ? `, known of ${mean.of} of ${visits} visits` : ''}`,
          },
        ]
      : [];
  const count = (icon: IconName, one: Noun, number: number): TotalFigure => ({
    icon,
    what: number === 1 ? one : `${one}s`,
    short: formatCount(number),
    words: formatQuantity(number, one),
  });
  return [
    ...time('eye', ['rendering on average', 'Rendered'], rendering),
    ...time('clock-nine', ['loading on average', 'Loaded'], loading),
    count('exclamation-circle', 'error', counts.errors),
    count('user', 'click', counts.clicks),
    count('file-alt', 'page load', counts.pageLoads),
    count('keyboard', 'user input', counts.inputs),
  ];
}
