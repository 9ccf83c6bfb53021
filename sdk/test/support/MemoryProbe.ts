import { chromium } from '@playwright/test';
import type { Browser, CDPSession } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../../scripts/setup/chromium.mjs';

/** What a page holds after its garbage was collected. */
export interface Held {
  /** DOM nodes, those included that are in no document but that something still refers to. */
  nodes: number;
  listeners: number;
  heapBytes: number;
}

/**
 * A page in a Chromium of its own, driven by its DevTools protocol alone: it is the only engine that collects garbage when told to and counts
 * what is left, and whatever else looks into a page (a tracer, a test runner's handles) would itself keep nodes.
 */
export class MemoryProbe {
  private constructor(
    private readonly browser: Browser,
    private readonly cdp: CDPSession
  ) {}

  static async open(url: string): Promise<MemoryProbe> {
    const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
    // Small: what is drawn on it is of no interest, and thousands of frames take their time.
    const page = await browser.newPage({ viewport: { width: 320, height: 160 } });
    const probe = new MemoryProbe(browser, await page.context().newCDPSession(page));
    await page.goto(url);
    return probe;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Clicks with the browser's own input. */
  async click(x: number, y: number): Promise<void> {
    const button = { x, y, button: 'left', clickCount: 1 } as const;
    await Promise.all([
      this.cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button }),
      this.cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button }),
    ]);
  }

  /** Runs the source in the page and awaits it. */
  async run(expression: string): Promise<void> {
    const { exceptionDetails } = await this.cdp.send('Runtime.evaluate', { expression, awaitPromise: true });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
  }

  /** Collects all garbage; some of it is found only the second time, when what held it has been finalised. */
  async held(): Promise<Held> {
    await this.cdp.send('HeapProfiler.collectGarbage');
    await this.cdp.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await this.cdp.send('Memory.getDOMCounters');
    const { usedSize } = await this.cdp.send('Runtime.getHeapUsage');
    return { nodes, listeners: jsEventListeners, heapBytes: usedSize };
  }
}
