import type { Page } from '@playwright/test';

const undo = new WeakMap<Page, () => Promise<void>>();

function stop(now: number): void {
  globalThis.Date = class extends Date {
    constructor(...of: unknown[]) {
      super(...((of.length > 0 ? of : [now]) as [number]));
    }
    static override now(): number {
      return now;
    }
  } as DateConstructor;
}

/** Stops the clock of a page (ms since the epoch), also over loads; timers run. Playwright's own clock is of the whole profile, which tests share. */
export async function fixTime(page: Page, ms: number): Promise<void> {
  const ofLoads = await page.addInitScript(stop, ms);
  await page.evaluate(stop, ms);
  undo.set(page, async () => {
    await ofLoads.dispose();
    await page.evaluate(() => {
      globalThis.Date = Object.getPrototypeOf(Date) as DateConstructor;
    });
  });
}

/** Lets the time of a page run again where it was stopped. */
export async function letTimeRun(page: Page): Promise<void> {
  await undo.get(page)?.();
  undo.delete(page);
}
