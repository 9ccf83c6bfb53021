import { fixTime } from './clock';
import { accessibilityProblems } from './accessibility';
import { openAddress } from './hostPage';
import { addressOf, settled, showMap } from './sessionsPage';
import { SEED } from './seed/seeded';
import { expect, test } from './test';
import { watchConsole } from './watchConsole';

test.use({ viewport: { width: 1600, height: 1200 } });
test.describe.configure({ timeout: 180_000 });

const { range, service } = SEED;

test.beforeEach(({ page, seed }) => fixTime(page, seed.nowMs));

for (const theme of ['dark', 'light'] as const) {
  test(`the page breaks no rule of accessibility and writes nothing to the console, in the ${theme} theme`, async ({
    page,
    preview,
  }) => {
    const words = watchConsole(page);
    const fine = async (what: string, part = page.locator('html')) =>
      expect.soft(await accessibilityProblems(page, part), what).toEqual([]);
    const open = async (filter?: string) => {
      await openAddress(page, addressOf({ host: preview.host, service, range, theme, filter }));
      await settled(page);
    };

    await open('browser:Chrome errors:>=1 -country:DE nonsense:');
    await expect(page.getByTestId('filter-problems')).toBeVisible();
    await fine('chips, and a filter that is not understood');
    await open();
    await showMap(page);
    await fine('the map');
    // What differs between the themes is their colours, and most of those are on the two above.
    if (theme === 'dark') {
      await page.getByTestId('column-chooser').click();
      // Around it everything is out of reach, which is what a modal dialog of Grafana's does.
      await fine('the columns', page.getByRole('group', { name: 'Columns' }));
      await page.keyboard.press('Escape');
      await page.getByTestId('filter-box').getByRole('combobox').fill('brow');
      await expect(page.getByTestId('filter-completion').getByRole('option').first()).toBeVisible();
      await fine('completion', page.getByTestId('filter-box'));
      await page.getByTestId('health-button').click();
      await expect(page.getByTestId('data-health')).toBeVisible();
      await fine('data health', page.getByRole('dialog'));
      await open('user:nobody');
      await fine('nothing found', page.locator('main'));
    }

    expect(words).toEqual([]);
  });
}
