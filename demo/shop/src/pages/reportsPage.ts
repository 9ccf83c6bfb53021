import { forecastRevenue } from '../forecastRevenue';
import { formatPrice } from '../formatPrice';
import { h } from '../html';
import { loading } from '../parts/loading';
import type { PageMaker } from '../Shop';

/** How long the forecast blocks the page, in ms: one clear long task. */
const FORECAST_MS = 260;

/** The slow page: waits for a slow request, then blocks the main thread. */
export const reportsPage: PageMaker = ({ api }) => ({
  title: 'Sales report',
  content: h(
    'div',
    {},
    h('h1', {}, 'How the year went'),
    h(
      'p',
      { class: 'result' },
      'This page is slow on purpose: the report reads a whole table, and its forecast blocks the browser.'
    ),
    loading(
      () => api.sales(),
      ({ months }) => {
        const forecast = forecastRevenue(
          months.map(({ revenue }) => revenue),
          FORECAST_MS
        );
        const highest = Math.max(...months.map(({ revenue }) => revenue));
        return h(
          'div',
          {},
          h('ol', { class: 'bars' }, ...months.map(({ month, revenue }) => bar(month, revenue, revenue / highest))),
          h(
            'p',
            { class: 'total' },
            'Next month ',
            h('strong', {}, formatPrice(forecast.expected)),
            `, likely from ${formatPrice(forecast.low)} to ${formatPrice(forecast.high)}`
          )
        );
      }
    )
  ),
});

function bar(month: string, revenue: number, share: number): HTMLElement {
  const column = h('span', { class: 'bar', title: formatPrice(revenue) });
  // Set as a property: the content security policy allows no style attributes.
  column.style.height = `${Math.round(share * 88)}%`;
  return h('li', {}, column, h('span', {}, month));
}
