import type { LargePage, LargeSession } from './largeSession';
import type { Attributes } from './otlp';

export const USER = { 'user.id': 'u-1001', 'user.name': 'Ana' };

/** What every record and span of a page carries. */
export function onPage(session: LargeSession, page: LargePage): Attributes {
  return {
    'session.id': session.id,
    'rum.tab.id': page.tab,
    'rum.view.id': page.id,
    'rum.view.name': page.name,
    'browser.document.url.full': `https://shop.example.com${page.name.replace(':id', '17')}`,
    ...USER,
  };
}
