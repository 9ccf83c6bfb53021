import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { pickPerson, type Person } from './people';
import { visit } from './visit';
import { seededRandom, type Random } from '../program/seededRandom';

export interface VisitorOptions {
  shopUrl: string;
  /** How many are in the shop at the same time. */
  count: number;
  /** The browser's program; Playwright's own when left out. */
  chromium?: string;
  /** Ends after so many visits; 0 never. */
  visits?: number;
  /** Pauses are multiplied by this: 0.2 hurries, 3 dawdles. */
  pace?: number;
  seed?: number;
  /** Where an address's connections go instead, as `host:port` each: in a container, `localhost` of the pages is another machine. */
  routes?: ReadonlyArray<readonly [from: string, to: string]>;
  /** Told after each visit. */
  visited?: (outcome: { visits: number; error?: string }) => void;
}

export interface Visitors {
  /** Resolves when all visits are over. */
  finished: Promise<void>;
  close(): Promise<void>;
}

class Stopped extends Error {}

const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Enough for the SDK's last batch to leave with the page. */
const LEAVING_MS = 400;

/**
 * Opens one headless browser and lets visitors walk through the shop, each in a context of its own.
 *
 * @throws Error in words when there is no browser
 */
export async function startVisitors(options: VisitorOptions): Promise<Visitors> {
  const { shopUrl, count, visits = 0, pace = 1, routes = [], visited } = options;
  const rules = routes.map(([from, to]) => `MAP ${from} ${to}`).join(', ');
  const browser = await launch(options.chromium, rules === '' ? [] : [`--host-resolver-rules=${rules}`]);
  const stop = new AbortController();
  let begun = 0;
  let over = 0;

  async function oneAfterAnother(random: Random): Promise<void> {
    const pause = (shortest: number, longest: number): Promise<void> =>
      wait((shortest + random() * (longest - shortest)) * pace, stop.signal);
    // Visitors come one by one, not all in the same moment.
    await pause(0, 1_500 * count);
    while (!stop.signal.aborted && (visits === 0 || begun < visits)) {
      begun += 1;
      let error: string | undefined;
      const context = await openContext(browser, pickPerson(random));
      try {
        const page = await context.newPage();
        await visit(page, { shopUrl, random, pause });
        await page.goto('about:blank');
        await wait(LEAVING_MS, stop.signal);
      } catch (thrown) {
        error = thrown instanceof Stopped ? undefined : firstLine(thrown);
      } finally {
        await context.close().catch(() => undefined);
      }
      over += 1;
      visited?.({ visits: over, ...(error === undefined ? {} : { error }) });
      await pause(500, 4_000);
    }
  }

  const seed = options.seed ?? Date.now();
  const walks = Array.from({ length: count }, (_, index) => oneAfterAnother(seededRandom(seed + index * 7_919)));
  return {
    finished: Promise.all(walks.map((walk) => walk.catch(ignoreStop))).then(() => browser.close()),
    async close() {
      stop.abort();
      await browser.close();
    },
  };
}

async function launch(executablePath: string | undefined, flags: string[]): Promise<Browser> {
  try {
    const args = [...BROWSER_FLAGS, ...flags];
    return await chromium.launch({ args, ...(executablePath === undefined ? {} : { executablePath }) });
  } catch (error) {
    const reason = firstLine(error);
    throw new Error(
      `cannot start Chromium${executablePath === undefined ? '' : ` at ${executablePath}`}: ${reason}; give its program with --chromium PATH`
    );
  }
}

async function openContext(browser: Browser, person: Person): Promise<BrowserContext> {
  const { userAgent, locale, timezone: timezoneId, viewport, isMobile } = person;
  const context = await browser.newContext({ userAgent, locale, timezoneId, viewport, isMobile, hasTouch: isMobile });
  if (!person.isChromium) {
    await context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'userAgentData', { value: undefined, configurable: true });
    });
  }
  return context;
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stopped = (): void => {
      clearTimeout(timer);
      reject(new Stopped());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stopped);
      resolve();
    }, ms);
    if (signal.aborted) {
      stopped();
    }
    signal.addEventListener('abort', stopped, { once: true });
  });
}

function ignoreStop(error: unknown): void {
  if (!(error instanceof Stopped)) {
    throw error;
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
