// npm run screenshots: takes the pictures of the catalogue and of docs/ from the running preview, with the sessions that the end-to-end
// tests look at.
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { fixTime } from '../e2e/clock.ts';
import { LARGE_SESSION, SEED, sendLargeSession, sendSeeded } from '../e2e/seed/seeded.ts';
import { sessionAddress, wholeTab } from '../e2e/sessionPage.ts';
import { addressOf, settled, showMap } from '../e2e/sessionsPage.ts';
import { startPreview } from '../e2e/startPreview.ts';
import { CHROMIUM_FLAGS, ensureChromium } from './setup/chromium.mjs';
import { root } from './setup/root.mjs';

const FOLDER = path.join(root, 'src/img/screenshots');
const DOCS = path.join(root, 'docs/img');
const SIZE = { width: 1600, height: 1000 };
/** As a shop's own would be called, and without the browser that is named to break a page. */
const LIST = {
  ...SEED,
  service: 'shop-web',
  sessions: SEED.sessions.filter(({ client }) => /^\w+$/.test(client.browser ?? '')),
};
const ONE = { ...LARGE_SESSION, service: 'shop-web' };
/** Larger ones make the plugin's download slow. */
const LIMIT = 300_000;

/** The preview says at its top that it is not Grafana: what is pictured is the app alone. */
async function take(page, name, folder = FOLDER) {
  const app = page.locator('main');
  await page.mouse.move(0, 0);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const file = path.join(folder, `${name}.png`);
  const top = Math.floor((await app.boundingBox())?.y ?? 0);
  await page.screenshot({ path: file, clip: { x: 0, y: top, width: SIZE.width, height: SIZE.height - top } });
  tell(file);
}

/** One part of a page, for the guides. */
async function takePart(page, part, name) {
  await page.mouse.move(0, 0);
  await part.waitFor();
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const file = path.join(DOCS, `${name}.png`);
  await part.screenshot({ path: file, animations: 'disabled' });
  tell(file);
}

function tell(file) {
  const { size } = statSync(file);
  console.log(`${path.relative(root, file)} ${Math.round(size / 1000)} kB`);
  if (size > LIMIT) {
    throw new Error(`${path.basename(file)} has ${size} bytes, more than ${LIMIT}: show less on it.`);
  }
}

async function sessionsPictures(page, host) {
  const { range, service } = LIST;
  await page.goto(addressOf({ host, service, range, theme: 'dark' }));
  await settled(page);
  await take(page, 'sessions');
  await showMap(page);
  await take(page, 'sessions-map');
  await page.getByTestId('health-button').click();
  await page.getByTestId('data-health').waitFor();
  await takePart(page, page.getByRole('dialog'), 'data-health');
}

/** What a page shows that reads from an empty store. */
async function firstUsePicture(page, host) {
  const { range } = LIST;
  await page.goto(addressOf({ host, range, service: '', theme: 'dark' }));
  await page.getByTestId('sdk-snippet').waitFor();
  await take(page, 'first-use', DOCS);
}

async function sessionPictures(page, host) {
  const { session, service } = ONE;
  const range = { from: session.startMs, to: session.endMs };
  const failed = session.errors.find(({ request }) => request);
  const rows = { actions: failed?.id, resources: failed?.request?.spanId, errors: failed?.id, logs: undefined };
  for (const [tab, row] of Object.entries(rows)) {
    await page.goto(sessionAddress({ host, service, id: session.id, range, theme: 'dark', tab, row }));
    await wholeTab(page, tab);
    await take(page, `session-${tab}`);
  }
  await takePart(page, page.getByTestId('timeline'), 'timeline');
}

[FOLDER, DOCS].forEach((folder) => mkdirSync(folder, { recursive: true }));
const executablePath = await ensureChromium(console.log);
const preview = await startPreview();
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
try {
  const page = await browser.newPage({ viewport: SIZE, colorScheme: 'dark', reducedMotion: 'reduce' });
  // Who is live depends on the time; the sessions end at this one.
  await fixTime(page, SEED.nowMs);
  await firstUsePicture(page, preview.host);
  await sendSeeded(preview.store, LIST);
  await sessionsPictures(page, preview.host);
  await sendLargeSession(preview.store, ONE);
  await sessionPictures(page, preview.host);
} finally {
  await browser.close();
  await preview.stop();
}
