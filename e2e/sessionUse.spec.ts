import { HOSTILE_SESSION, hostileSessionOtlp } from './seed/hostileSession';
import { sendSeed } from './seed/sendSeed';
import { scrolledThrough } from './scrolledThrough';
import { openAddress } from './hostPage';
import { sessionAddress, tabCount, wholeTab } from './sessionPage';
import { expect, test } from './test';

test.use({ viewport: { width: 1600, height: 1400 } });
test.describe.configure({ timeout: 60_000 });

test('a link with a session’s id and an error finds the session and opens the error', async ({
  page,
  preview,
  large,
}) => {
  const { session } = large;
  const error = session.errors.findLast(({ request }) => request)!;
  await openAddress(page, sessionAddress({ host: preview.host, id: session.id, tab: 'errors', row: error.id }));
  const details = page.getByTestId('error-details');
  await expect(details.getByTestId('error-message')).toContainText(error.message, { timeout: 30_000 });
  await expect(page.getByTestId('session-header')).toHaveAttribute('data-session-id', session.id);
  await expect(page.getByTestId(`error-row-${error.id}`)).toBeInViewport();
  const same = session.errors.filter(({ fingerprint }) => fingerprint === error.fingerprint).length;
  await expect(details.getByTestId('error-impact')).toContainText(`${same} times in 1 session of 1 user`);
  // One click to its neighbour, the request that failed, and one back.
  await details.getByRole('button', { name: `${error.request?.method} /api/items` }).click();
  await expect(page.getByTestId('resource-details')).toContainText('500');
  await page.goBack();
  await expect(details.getByTestId('error-message')).toContainText(error.message);
});

test('one of thousands of resources that a link names stays in sight while they are read', async ({
  page,
  preview,
  large,
}) => {
  const { session, service } = large;
  const range = { from: session.startMs, to: session.endMs };
  const row = session.resources[session.resources.length / 2]!.spanId;
  await openAddress(
    page,
    sessionAddress({ host: preview.host, service, id: session.id, range, tab: 'resources', row })
  );
  await wholeTab(page, 'resources');
  expect(await tabCount(page, 'resources')).toBe(session.resources.length);
  await expect(page.getByTestId(`resource-row-${row}`)).toBeInViewport({ ratio: 0.9 });
});

test('a line of a service leads to the request it was written for, and that back to its lines', async ({
  page,
  preview,
  large,
}) => {
  const { session, service } = large;
  const line = session.backEndLines.find(({ level }) => level === 'ERROR')!;
  const range = { from: session.startMs, to: session.endMs };
  await openAddress(
    page,
    sessionAddress({
      host: preview.host,
      service,
      id: session.id,
      range,
      tab: 'logs',
      q: line.text,
      services: line.service,
    })
  );
  await wholeTab(page, 'logs');
  await expect(page.getByTestId('log-line')).toHaveCount(1);
  await expect(page.locator('mark').first()).toBeVisible();
  await page.getByTestId('log-line').getByRole('button').first().click();
  await page.getByTestId('log-steps').getByRole('button', { name: 'Open the request' }).click();
  await expect(page.getByTestId('panel-resources').getByTestId('resource-details')).toContainText('500', {
    timeout: 15_000,
  });
  await page.getByTestId('resource-details').getByRole('button', { name: 'Logs', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Search logs' })).toHaveValue(line.traceId ?? '');
  const ofTrace = session.backEndLines.filter(({ traceId }) => traceId === line.traceId);
  for (const { text } of ofTrace) {
    await expect(page.getByTestId('log-line').filter({ hasText: text })).toHaveCount(1);
  }
  await expect(page.getByTestId('log-line').filter({ hasText: 'own line' })).toHaveCount(0);
});

test('filters of RESOURCES live in the URL; a request opens to its services and to its phases', async ({
  page,
  preview,
  large,
}) => {
  const { session, service } = large;
  const range = { from: session.startMs, to: session.endMs };
  await openAddress(page, sessionAddress({ host: preview.host, service, id: session.id, range, tab: 'resources' }));
  await wholeTab(page, 'resources');
  const rows = page.getByTestId(/^resource-row-/);
  const wanted = session.resources.filter(({ action, status }) => action && status >= 500);
  await page.getByRole('button', { name: /^Fetch\/XHR/ }).click();
  await page.getByRole('switch', { name: 'Failed only' }).check({ force: true });
  await page.getByRole('combobox', { name: 'Filter Method' }).selectOption('POST');
  const posted = wanted.filter(({ method }) => method === 'POST');
  await expect(rows).toHaveCount(posted.length);
  await page.reload();
  await wholeTab(page, 'resources');
  await expect(rows).toHaveCount(posted.length);
  const listed = await scrolledThrough(page.getByTestId('panel-resources'), '[data-testid^="resource-row-"]');
  expect(listed.map(({ testId }) => testId)).toEqual(posted.map(({ spanId }) => `resource-row-${spanId}`));
  expect(await tabCount(page, 'resources')).toBe(session.resources.length);

  const [first] = posted;
  await page.getByTestId(`resource-expand-${first?.spanId}`).click();
  const spans = page.getByTestId(`backend-${first?.spanId}`).getByTestId(/^backend-row-/);
  await expect(spans).toHaveText([/shop-api.*POST \/api\/items\/\{id\}/, /shop-api.*SELECT items/]);
  await page.getByTestId(`resource-row-${first?.spanId}`).getByTestId('waterfall-bar').click();
  const popup = page.getByTestId('resource-popup');
  await expect(popup.getByTestId('phase-request')).toContainText('60 ms');
  await expect(popup).toContainText('h2');
  await page.keyboard.press('Escape');
  await expect(popup).toHaveCount(0);
});

test('what Grafana noted in that time stands over the timeline, which can be zoomed', async ({
  page,
  preview,
  large,
}) => {
  const { session, service } = large;
  const time = session.startMs + 300_000;
  await fetch(`${preview.host}/api/annotations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ time, text: 'Deployed <b>1.4.2</b>', tags: ['deployment'] }),
  });
  const range = { from: session.startMs, to: session.endMs };
  await openAddress(page, sessionAddress({ host: preview.host, service, id: session.id, range }));
  const flag = page.getByTestId('timeline-annotations').getByRole('button');
  await expect(flag).toHaveAccessibleName(/Annotation: Deployed 1\.4\.2, \+5:00\.0/, { timeout: 30_000 });

  const lanes = (await page.getByTestId('timeline-lanes').boundingBox())!;
  await page.mouse.move(lanes.x + lanes.width * 0.5, lanes.y + lanes.height - 2);
  await page.mouse.down();
  await page.mouse.move(lanes.x + lanes.width * 0.75, lanes.y + lanes.height - 2, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/zoom=\d+\.\.\d+/);
  await expect(page.getByTestId(`timeline-page-${session.pages[7]?.id}`)).toBeVisible();
  await expect(page.getByTestId(`timeline-page-${session.pages[0]?.id}`)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Reset zoom' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Reset zoom' }).click();
  await expect(page.getByTestId(`timeline-page-${session.pages[0]?.id}`)).toBeVisible();
});

test('nothing that a stranger sends runs, changes a query or breaks the layout', async ({ page, preview, large }) => {
  const end = large.session.endMs;
  const { logs, traces } = hostileSessionOtlp(end);
  await sendSeed(preview.store, logs);
  await sendSeed(preview.store, traces, 'traces');
  const { id, service } = HOSTILE_SESSION;
  const range = { from: end - 120_000, to: end + 60_000 };
  const rowOf = {
    actions: '[data-testid^="action-row-"]',
    resources: '[data-testid^="resource-row-"]',
    errors: '[data-testid^="error-row-"]',
    logs: '[data-testid="log-line"]',
  };
  for (const tab of ['actions', 'resources', 'errors', 'logs'] as const) {
    await openAddress(page, sessionAddress({ host: preview.host, service, id, range, tab }));
    await wholeTab(page, tab);
    const rows = page.locator(rowOf[tab]);
    const count = await rows.count();
    expect(count, tab).toBeGreaterThan(0);
    for (let n = 0; n < count; n++) {
      // The details of one may lie over the next.
      await rows.nth(n).evaluate((row) => (row.querySelector('button') ?? (row as HTMLElement)).click());
      await page.waitForTimeout(100);
    }
    const state = await page.evaluate(() => ({
      hacked: 'hacked' in window,
      wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      links: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
      turned: [...document.querySelectorAll('[title]')]
        .map((element) => element.getAttribute('title') ?? '')
        .filter((title) => /[\u202A-\u202E\u2066-\u2069]/.test(title)),
      markup: document.querySelectorAll('main img[src="x"], main script').length,
    }));
    expect(state, tab).toMatchObject({ hacked: false, wider: 0, markup: 0, turned: [] });
    expect(state.links.filter((href) => !/^(https?:|\/|#)/.test(href))).toEqual([]);
  }
});

test.describe('in a small window', () => {
  test.use({ viewport: { width: 1280, height: 800 } });
  // Five pages are opened one after the other.
  test.describe.configure({ timeout: 120_000 });

  test('the row that a link names is in sight on every tab, and whoever scrolls is left alone', async ({
    page,
    preview,
    large,
  }) => {
    const { session, service } = large;
    const range = { from: session.startMs, to: session.endMs };
    const place = { host: preview.host, service, id: session.id, range };
    const scrolled = () => page.evaluate(() => document.documentElement.scrollTop);
    // Nothing in a line's text tells its id: its own link does.
    const line = session.backEndLines.findLast(({ level }) => level === 'ERROR')!;
    await openAddress(page, sessionAddress({ ...place, tab: 'logs', q: line.text }));
    await wholeTab(page, 'logs');
    expect(await scrolled()).toBe(0);
    const lines = page.getByTestId('log-line').filter({ hasText: line.text });
    await lines.getByRole('button').first().click();
    await expect(page).toHaveURL(/[?&]row=/);
    const lineId = new URL(page.url()).searchParams.get('row') ?? '';

    const action = session.actions.at(-1)!;
    const resource = session.resources.at(-1)!;
    const error = session.errors.at(-1)!;
    for (const [tab, row, shown] of [
      ['actions', action.id, page.getByTestId(`action-row-${action.id}`)],
      ['resources', resource.spanId, page.getByTestId(`resource-row-${resource.spanId}`)],
      ['errors', error.id, page.getByTestId(`error-row-${error.id}`)],
      ['logs', lineId, lines.getByRole('button', { expanded: true })],
    ] as const) {
      await openAddress(page, sessionAddress({ ...place, tab, row }));
      await wholeTab(page, tab);
      // A row that is wider than its list is cut at its right.
      await expect(shown, tab).toBeInViewport({ ratio: 0.8 });
      if (tab !== 'logs') {
        await expect(page.getByTestId(/^(event|resource|error)-details$/), tab).toBeInViewport({ ratio: 0.99 });
      }
    }
    await page.getByTestId('log-volume').hover();
    await page.mouse.wheel(0, -2000);
    await expect.poll(scrolled).toBe(0);
    // The list is drawn anew, and its row with it.
    const levels = page.getByRole('group', { name: 'Levels' });
    await levels.getByRole('button', { name: /^error/ }).click();
    await expect(page).toHaveURL(/[?&]kinds=error/);
    await expect(lines.first()).toBeAttached();
    expect(await scrolled()).toBe(0);
  });
});
