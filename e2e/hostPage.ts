import type { Page } from '@playwright/test';

/** An address of the host that shows nothing of the plugin: what was shown before is taken down as a whole. */
const NOWHERE = '/d/nowhere';

/** Goes to an address as Forward does: without a load. */
function travel(url: string): void {
  history.pushState({ key: crypto.randomUUID().slice(0, 8) }, '', url);
  dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
}

/**
 * Opens an address of the host. A page that shows the host goes there without loading it again, which would take seconds:
 * everything of the plugin is taken down first, so what comes is built anew. Only its scripts stay. Who tests a load calls
 * `page.goto`; so does this one where the page is elsewhere, or in another theme than the address names.
 */
export async function openAddress(page: Page, url: string): Promise<void> {
  const { origin, searchParams } = new URL(url);
  const theme = searchParams.get('theme');
  if (!page.url().startsWith(`${origin}/`) || (theme && theme !== (await themeOf(page)))) {
    await page.goto(url);
    return;
  }
  await leaveAll(page);
  await page.evaluate(travel, url);
}

/** The theme that the host shows. */
function themeOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.style.colorScheme);
}

/** Takes down everything of the plugin that a page of the host shows. @throws after 10 s in which it stays */
async function leaveAll(page: Page): Promise<void> {
  await page.evaluate(travel, NOWHERE);
  await page.waitForFunction(
    () => document.querySelector('main')?.innerText.includes('The preview host has no dashboard'),
    undefined,
    { timeout: 10_000 }
  );
}

/**
 * Makes a page of the host ready for the next test: nothing of the plugin, no listener, no route, no word of the host's.
 * @returns whether it is; what is not can only be closed
 */
export async function emptied(page: Page, host: string): Promise<boolean> {
  if (page.isClosed() || !page.url().startsWith(`${host}/`)) {
    return false;
  }
  await leaveAll(page);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const event of [
    'request',
    'requestfinished',
    'requestfailed',
    'response',
    'console',
    'pageerror',
    'websocket',
  ]) {
    // Typed by overloads, one an event.
    page.removeAllListeners(event);
  }
  page.setDefaultTimeout(0);
  await page.mouse.move(0, 0);
  return page.evaluate(() => {
    sessionStorage.clear();
    const { colorScheme } = document.documentElement.style;
    return (
      document.documentElement.lang === 'en-US' &&
      colorScheme === (matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark') &&
      !document.querySelector('[aria-live="polite"] *, #grafana-portal-container *, [role="dialog"]')
    );
  });
}
