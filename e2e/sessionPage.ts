import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

const APP = '/a/opensessions-usersessions-app/sessions';

export type TabName = 'actions' | 'resources' | 'errors' | 'logs';

export interface SessionView {
  host: string;
  service?: string;
  id: string;
  /** ms since the epoch. */
  range?: { from: number; to: number };
  tab?: TabName;
  /** A page's (view's) id. */
  view?: string;
  row?: string;
  theme?: 'dark' | 'light';
  [filter: string]: unknown;
}

/** The address of one session's page: everything that it shows is in it. */
export function sessionAddress({ host, id, range, ...rest }: SessionView): string {
  const params = new URLSearchParams({ timezone: 'utc' });
  for (const [name, value] of Object.entries({ ...range, ...rest })) {
    if (value !== undefined) {
      params.set(name, String(value));
    }
  }
  return `${host}${APP}/${id}?${params}`;
}

/** Waits until the tab has read all that it shows. */
export async function wholeTab(page: Page, tab: TabName): Promise<void> {
  await expect(page.getByTestId(`tab-count-${tab}`)).toHaveText(/^[\d,]+$/, { timeout: 30_000 });
  await expect(page.getByTestId(`panel-${tab}`).locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
}

/** The number at a tab, without what says that it may grow. */
export async function tabCount(page: Page, tab: TabName): Promise<number> {
  const text = await page.getByTestId(`tab-count-${tab}`).textContent();
  return Number((text ?? '').replaceAll(',', ''));
}

/** The numbers of the header by their counters: `data-testid` → digits of the text; ms of a blocking time are left out. */
export async function headerCounts(page: Page): Promise<Record<string, number>> {
  const all = await page
    .getByTestId(/^header-count-/)
    .evaluateAll((elements: HTMLElement[]) =>
      elements.map(({ dataset, textContent }) => [
        (dataset.testid ?? '').replace('header-count-', ''),
        Number(/^[\d,]+/.exec(textContent)?.[0].replaceAll(',', '')),
      ])
    );
  return Object.fromEntries(all) as Record<string, number>;
}

/**
 * Scrolls a list from its top to its end.
 * @param panel the tab's
 * @param selector of its rows
 * @param name the attribute that tells a row from the others; its text where it is `text`
 * @returns it of every row that came into sight, in order
 */
export function scrolledThrough(panel: Locator, selector: string, name = 'data-testid'): Promise<string[]> {
  return panel
    .locator(selector)
    .first()
    .evaluate(
      async (first, of) => {
        let scroller = first.parentElement;
        while (
          scroller &&
          !(/auto|scroll/.test(getComputedStyle(scroller).overflowY) && scroller.clientHeight < scroller.scrollHeight)
        ) {
          scroller = scroller.parentElement;
        }
        const within = scroller ?? document;
        const seen = new Set<string>();
        const keep = (): void => {
          for (const row of within.querySelectorAll(of.selector)) {
            seen.add((of.name === 'text' ? row.textContent : row.getAttribute(of.name)) ?? '');
          }
        };
        const frame = () => new Promise(requestAnimationFrame);
        /** Rows come a moment after the scrolling: whether there is one at the bottom of what is in sight. */
        const drawn = async (): Promise<void> => {
          for (let n = 0; scroller && n < 60; n++) {
            await frame();
            const { left, bottom } = scroller.getBoundingClientRect();
            const end = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
            if (end < 2 || document.elementFromPoint(left + 60, bottom - 4)?.closest('[data-index]')) {
              return;
            }
          }
        };
        scroller?.scrollTo(0, 0);
        await drawn();
        keep();
        while (scroller && scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 2) {
          const before = scroller.scrollTop;
          scroller.scrollBy(0, scroller.clientHeight * 0.7);
          await drawn();
          keep();
          if (scroller.scrollTop === before) {
            break;
          }
        }
        await frame();
        keep();
        return [...seen];
      },
      { selector, name }
    );
}
