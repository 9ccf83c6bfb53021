import type { Locator, Page } from '@playwright/test';
import { openAddress } from './hostPage';
import { expect } from './test';

/** A panel of the host's dashboard by its id there. */
export function panelOf(page: Page, id: number): Locator {
  return page.getByTestId(`panel-${id}`);
}

export interface DashboardView {
  host: string;
  /** The id of the panel that is waited for. */
  panel: number;
  /** What is no text goes into the address as JSON. */
  params?: Record<string, unknown>;
  /** Whether the page is loaded for it, and so the panels, too. */
  load?: boolean;
}

/** Opens the host's dashboard and waits for a panel. */
export async function openDashboard(page: Page, { host, panel, params = {}, load }: DashboardView): Promise<void> {
  const search = new URLSearchParams({ timezone: 'utc' });
  for (const [name, value] of Object.entries(params)) {
    search.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  const url = `${host}/d/panels?${search}`;
  await (load ? page.goto(url) : openAddress(page, url));
  await expect(panelOf(page, panel)).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await panelOf(page, panel).scrollIntoViewIfNeeded();
}

/** The editor of an option: its label goes on with what the option is for. */
export function optionOf(page: Page, option: string): Locator {
  return page.getByRole('form', { name: 'Panel options' }).getByLabel(new RegExp(`^${option}`));
}

/** Chooses in an option of the form that the plugin's own definition gives. */
export async function chooseOption(page: Page, option: string, name: string): Promise<void> {
  await optionOf(page, option).click();
  await page.getByRole('option', { name, exact: true }).click();
}
