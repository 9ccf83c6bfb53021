import type { Page } from '@playwright/test';
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
