import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { addressOf, settled } from './sessionsPage';
import { seeded, sendSeeded } from './seed/seeded';
import { expect, test } from './test';

test.skip(Boolean(process.env.LOKI_URL), 'the seed goes to the store');
test.use({ viewport: { width: 1600, height: 1200 } });

const SEED = seeded();
const { range, nowMs, service } = SEED;

test.beforeAll(({ preview }) => sendSeeded(preview.store, SEED));
test.beforeEach(({ page }) => page.clock.setFixedTime(nowMs));

for (const theme of ['dark', 'light'] as const) {
  test(`nothing serious is found by axe, and nothing is in the console, in the ${theme} theme`, async ({
    page,
    preview,
  }) => {
    test.setTimeout(120_000);
    const words = watchConsole(page);
    const open = async (view: { view?: 'map'; filter?: string }) => {
      await page.goto(addressOf({ host: preview.host, service, range, theme, ...view }));
      await settled(page);
    };

    await open({});
    expect(await serious(page), 'the page').toEqual([]);
    const box = page.getByTestId('filter-box').getByRole('combobox');
    await box.fill('brow');
    await expect(page.getByTestId('filter-completion').getByRole('option').first()).toBeVisible();
    expect(await serious(page), 'completion').toEqual([]);
    await box.fill('');
    await page.keyboard.press('Escape');
    await page.getByTestId('column-chooser').click();
    expect(await serious(page), 'the columns').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByTestId('health-button').click();
    await expect(page.getByTestId('data-health')).toBeVisible();
    expect(await serious(page), 'data health').toEqual([]);

    await open({ filter: 'browser:Chrome errors:>=1 -country:DE nonsense:' });
    expect(await serious(page), 'chips').toEqual([]);
    await open({ view: 'map' });
    await expect(page.getByTestId('sessions-map')).toBeVisible();
    expect(await serious(page), 'the map').toEqual([]);
    await open({ filter: 'user:nobody' });
    expect(await serious(page), 'nothing found').toEqual([]);

    expect(words).toEqual([]);
  });
}

/** Errors and warnings of the page, as they come. */
function watchConsole(page: Page): string[] {
  const words: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      words.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => words.push(`uncaught: ${error.message}`));
  return words;
}

interface AxeResults {
  violations: Array<{ id: string; impact: string | null; nodes: Array<{ html: string; failureSummary?: string }> }>;
}

/** What axe finds serious or worse, each with the elements that it is about. */
async function serious(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run()
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`)
    );
}
