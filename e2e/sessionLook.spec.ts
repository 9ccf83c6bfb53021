import { accessibilityProblems } from './accessibility';
import { openAddress } from './hostPage';
import { sessionAddress, wholeTab } from './sessionPage';
import { expect, test } from './test';
import { watchConsole } from './watchConsole';

test.use({ viewport: { width: 1600, height: 1000 } });
test.describe.configure({ timeout: 180_000 });

for (const theme of ['dark', 'light'] as const) {
  test(`a session breaks no rule of accessibility and writes nothing to the console, in the ${theme} theme`, async ({
    page,
    preview,
    large,
  }) => {
    const words = watchConsole(page);
    const { session, service } = large;
    const range = { from: session.startMs, to: session.endMs };
    const failed = session.errors.find(({ request }) => request)!;
    for (const [tab, row] of [
      ['actions', failed.id],
      ['resources', failed.request?.spanId],
      ['errors', failed.id],
      ['logs', undefined],
    ] as const) {
      // What differs between the themes is their colours, and most of those are on these two.
      if (theme === 'light' && tab !== 'actions' && tab !== 'resources') {
        continue;
      }
      await openAddress(page, sessionAddress({ host: preview.host, service, id: session.id, range, theme, tab, row }));
      await wholeTab(page, tab);
      if (row) {
        await expect(page.getByTestId(/^(event|resource|error)-details$/)).toBeVisible();
      } else {
        await page.getByTestId('log-line').nth(3).getByRole('button').first().click();
      }
      // Header and timeline are the same on every tab.
      const whole = tab === 'actions' && theme === 'dark';
      const part = whole ? page.locator('html') : page.getByTestId(`panel-${tab}`);
      expect.soft(await accessibilityProblems(page, part), tab).toEqual([]);
    }
    expect(words).toEqual([]);
  });
}
