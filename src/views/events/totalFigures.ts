import type { IconName } from '@grafana/data';
import { t } from '../../words';
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

/** The numbers over all visits to a route in the order in which a page's header has them; what no visit told is left out. */
export function totalFigures({ visits, rendering, loading, ...counts }: RouteTotals): TotalFigure[] {
  const time = (icon: IconName, what: string, mean: MeanTime | undefined, words: MeanWords): TotalFigure[] =>
    mean ? [{ icon, what, short: formatDuration(mean.ms), words: words(mean, visits) }] : [];
  const count = (icon: IconName, what: string, number: number, noun: Noun): TotalFigure => ({
    icon,
    what,
    short: formatCount(number),
    words: formatQuantity(number, noun),
  });
  const { errors, clicks, pageLoads, inputs } = counts;
  return [
    ...time('eye', t('events.renderingMean', 'rendering on average'), rendering, renderedOnAverage),
    ...time('clock-nine', t('events.loadingMean', 'loading on average'), loading, loadedOnAverage),
    count(
      'exclamation-circle',
      t('events.countErrors', { one: 'error', other: 'errors' }, { count: errors }),
      errors,
      'error'
    ),
    count('user', t('events.countClicks', { one: 'click', other: 'clicks' }, { count: clicks }), clicks, 'click'),
    count(
      'file-alt',
      t('events.countPageLoads', { one: 'page load', other: 'page loads' }, { count: pageLoads }),
      pageLoads,
      'page load'
    ),
    ...(inputs === undefined
      ? []
      : [
          count(
            'keyboard',
            t('events.countInputs', { one: 'user input', other: 'user inputs' }, { count: inputs }),
            inputs,
            'user input'
          ),
        ]),
  ];
}

type MeanWords = (mean: MeanTime, visits: number) => string;

function renderedOnAverage({ ms, of }: MeanTime, visits: number): string {
  const time = formatDuration(ms);
  return of < visits
    ? t('events.renderedOfSome', 'Rendered in {{time}} on average, known of {{of}} of {{visits}} visits', {
        time,
        of: formatCount(of),
        visits: formatCount(visits),
      })
    : t('events.renderedOnAverage', 'Rendered in {{time}} on average', { time });
}

function loadedOnAverage({ ms, of }: MeanTime, visits: number): string {
  const time = formatDuration(ms);
  return of < visits
    ? t('events.loadedOfSome', 'Loaded in {{time}} on average, known of {{of}} of {{visits}} visits', {
        time,
        of: formatCount(of),
        visits: formatCount(visits),
      })
    : t('events.loadedOnAverage', 'Loaded in {{time}} on average', { time });
}
