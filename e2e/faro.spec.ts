import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'prettier';
import { faroDocument } from '../src/data/frames/faro/faroDocument';
import { faroLine } from '../src/data/frames/faro/faroLine';
import { sessionDocument } from '../src/data/frames/sessionDocument';
import { mergeDocuments } from '../src/model/mergeDocuments';
import type { Session } from '../src/model/session';
import { documentedDifferences, fieldsOf } from './faro/fieldsOf';
import { ownRecords, pushLines, reportedPosts, storedLines, type StoredRecord } from './faro/ownSession';
import { visitWithFaro, type FaroVisit } from './faro/visitWithFaro';
import { untilSpansStored } from './seed/untilStored';
import type { Preview } from './startPreview';
import { expect, test } from './test';

const ID = 'opensessions-usersessions-app';
const APP = `/a/${ID}/sessions`;
const FIXTURE = path.join(import.meta.dirname, '../src/data/frames/testing/faroVisit.json');
/** Both SDKs read the clock by themselves, one after the other (ms). */
const APART_MS = 250;
const MINUTE = 60_000;

test.describe.configure({ mode: 'serial' });
// Tall enough for every row of every list: the grids render only what is in sight.
test.use({ viewport: { width: 1600, height: 2400 } });

/** Real servers keep the visits of other runs. */
const startedMs = Date.now();
let visit: FaroVisit;
let own: StoredRecord[];

test.beforeAll(async ({ browser, preview }) => {
  const context = await browser.newContext();
  const lokiUrl = process.env.LOKI_URL ?? preview.store;
  visit = await visitWithFaro({
    page: await context.newPage(),
    apiUrl: preview.api,
    hostUrl: preview.host,
    storeUrl: preview.store,
    lokiUrl,
    alloyUrl: process.env.FARO_URL,
    format: process.env.FARO_FORMAT === 'json' ? 'json' : 'logfmt',
  });
  own = await ownRecords(lokiUrl, visit.seen.sessionId);
  await context.close();
});

test.afterAll(({ preview }) => configure(preview, {}));
// A page reads the app's settings when it loads: the next test must not have these.
test.afterEach(({ page }) => page.goto('about:blank'));

// Otherwise what Loki has is what the stand-in wrote: `npm test` says that this did not run.
if (process.env.FARO_URL) {
  test('a real Alloy writes the lines that the others are tested on', async ({ preview }) => {
    const expected = visit.lines.map(({ line }) => line);
    expect(expected.length).toBeGreaterThan(visit.seen.resources.length);
    await expect
      .poll(() => storedLines(process.env.LOKI_URL ?? preview.store, visit.faroId), { timeout: 20_000 })
      .toEqual(expected.sort());
  });
}

test('the same visit gives the same row, field by field, but for what docs/faro.md says', async ({ preview }) => {
  const [ours] = mergeDocuments(own.map((one) => sessionDocument(recordOf(one))).filter((one) => one !== undefined));
  const [faros] = mergeDocuments([faroDocument(linesOf(visit))]);
  const [a, b] = [fieldsOf(ours as Session), fieldsOf(faros as Session)];
  const { startMs, endMs, counters } = ours as Session;
  const around = { from: startMs - MINUTE, to: endMs + MINUTE };
  await untilSpansStored(visit.seen.sessionId, around, counters.resources ?? 0);
  // Our SDK takes the requests of the other one for the shop's.
  const posts = await reportedPosts(process.env.TEMPO_URL ?? preview.store, visit.seen.sessionId);
  expect(posts).toBeGreaterThan(0);
  a['counters.resources'] = Number(a['counters.resources']) - posts;

  const documented = documentedDifferences();
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const differing = names.filter((name) => !alike(a[name], b[name]));
  expect(
    differing.filter((name) => !documented.has(name)),
    JSON.stringify([a, b])
  ).toEqual([]);
  // The row is no empty one, and what is said to differ does.
  const same = names.filter((name) => !differing.includes(name));
  expect(same).toEqual(expect.arrayContaining(['startMs', 'endMs', 'durationMs', 'pages', 'firstView', 'lastView']));
  expect(same).toEqual(
    expect.arrayContaining(['counters.views', 'counters.page_loads', 'counters.resources', 'users'])
  );
  expect(same).toEqual(expect.arrayContaining(['user.id', 'user.name', 'user.email', 'labels.customer_tier']));
  expect(same).toEqual(expect.arrayContaining(['client.serviceName', 'client.serviceVersion', 'client.environment']));
  expect(same).toEqual(expect.arrayContaining(['client.browserVersion', 'client.osName', 'client.language']));
  for (const name of ['activeMs', 'counters.long_tasks', 'counters.blocking_time', 'counters.inputs', 'referrer']) {
    expect(b, `${name} is not reported by Faro`).not.toHaveProperty([name]);
  }
  // The visit throws one error; that a request failed is no exception of Faro's.
  expect(b['counters.errors']).toBe(1);
  expect(b['counters.resources']).toBe(visit.seen.resources.length);
  expect(b['counters.actions']).toBe(reportedActions());
  expect(reportedActions()).toBeGreaterThan(0);
  expect(b.source).toBe('faro');

  if (process.env.RECORD_FARO) {
    const lines = visit.lines.map(({ ns, line }) => ({ ns, line }));
    const text = JSON.stringify({ faroId: visit.faroId, resources: visit.seen.resources.length, lines });
    await writeFile(FIXTURE, await format(text, { parser: 'json' }));
  }
});

test("the app's pages show the session once it is told that sessions come from Faro", async ({ page, preview }) => {
  await configure(preview, { source: 'faro', faroSelector: '{app="faro"}' });
  // Nobody keeps other lines out of such a stream, nor those of another `log_format` of Alloy's.
  const others = ['no line of Faro, with a session_id', '{"kind":"log","app_name":"shop-json","session_id":"json1"}'];
  await pushLines(process.env.LOKI_URL ?? preview.store, others);
  await page.goto(
    `${preview.host}${APP}?service=shop-web&from=${startedMs}&to=now&cols=start,user,pages,actions,errors,os,browser,load_time`
  );
  const row = page.getByTestId(`session-row-${visit.faroId}`);
  await expect(row).toBeVisible({ timeout: 30_000 });
  await page.getByRole('combobox', { name: 'Service' }).click();
  await expect(page.getByRole('option', { name: 'shop-json' })).toBeVisible();
  await page.keyboard.press('Escape');
  const cell = (column: string) => row.locator(`[data-column="${column}"]`);
  await expect(cell('pages')).toHaveText('3');
  await expect(cell('errors')).toHaveText('1');
  await expect(cell('user')).toContainText('u-1001');
  await expect(cell('browser')).toContainText('Chrom');
  await expect(page.getByTestId('sessions-graph').getByRole('img')).toHaveAccessibleName(/1 session started/);

  for (const unknown of ['blocking_time', 'frustrated']) {
    await expect(page.getByTestId(`total-${unknown}`)).toContainText('–');
  }
  await expect(page.getByTestId('facet-has:errors')).toBeVisible();
  await expect(page.getByTestId('facet-has:frustrations')).toHaveCount(0);

  await row.getByRole('link').click();
  const header = page.getByTestId('session-header');
  await expect(header).toHaveAttribute('data-session-id', visit.faroId);
  await expect(header).toContainText('Ana Lima');
  await expect(page.getByTestId('header-count-views')).toHaveText('3');
  await expect(page.getByTestId('header-count-errors')).toHaveText('1');
  await expect(page.getByTestId('header-count-frustrations')).toHaveText('not reported by Faro');
  const events = (kind: string) => page.locator(`[data-testid^="action-row-"][data-kind="${kind}"]`);
  await expect(events('navigation')).toHaveCount(3);
  await expect(events('action')).toHaveCount(reportedActions());
  await expect(events('error')).toHaveCount(1);
  const reports = page.getByTestId(/^page-header-/).nth(1);
  await expect(reports).toContainText('/reports');
  await expect(reports).toContainText(/\d clicks?/);
  await expect(reports).not.toContainText('input');
  await expect(page.getByRole('button', { name: /^Frustrated actions/ })).toHaveCount(0);
  await expect(page.getByTestId('timeline')).toContainText('All tabs');

  await page.getByRole('tab', { name: 'RESOURCES' }).click();
  await expect(page.getByTestId(/^resource-row-/)).toHaveCount(visit.seen.resources.length);
  await page.getByRole('tab', { name: 'ERRORS' }).click();
  await page.getByTestId(/^error-row-/).click();
  const details = page.getByTestId('error-details');
  await expect(details).toContainText(visit.seen.errors[0] ?? '');
  await expect(details.getByTestId('stack-trace')).toContainText('calculateWrappingPrice');
  await page.getByRole('tab', { name: 'CORRELATE LOGS' }).click();
  await expect(page.locator('[data-testid="log-line"][data-service="shop-web"]')).toHaveCount(visit.lines.length);
});

/** Of the visit's three clicks on marked elements: Faro leaves out those after which nothing happens soon. */
function reportedActions(): number {
  return linesOf(visit).filter(({ name }) => name === 'faro.user.action').length;
}

async function configure({ host }: Preview, jsonData: object): Promise<void> {
  const body = JSON.stringify({ enabled: true, pinned: true, jsonData });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${host}/api/plugins/${ID}/settings`, { method: 'POST', headers, body });
  expect(answer.ok).toBe(true);
}

function recordOf({ ns, line, labels }: StoredRecord) {
  return { id: `${ns} ${line}`, timeNs: ns, timeMs: Number(ns.slice(0, -6)), line, labels };
}

function linesOf({ lines, faroId }: FaroVisit) {
  const read = lines
    .map((one) => faroLine(recordOf({ ...one, labels: one.labels })))
    .filter((one) => one !== undefined);
  return read.filter(({ sessionId }) => sessionId === faroId);
}

/** Times are alike within a quarter of a second; what one of them lacks is not alike. */
function alike(ours: unknown, faros: unknown): boolean {
  return typeof ours === 'number' && typeof faros === 'number' && ours > 1000
    ? Math.abs(ours - faros) <= APART_MS
    : JSON.stringify(ours) === JSON.stringify(faros);
}
