import { chromium } from '@playwright/test';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../../../scripts/setup/chromium.mjs';
import type { Engine, Point, Profile, Tab } from '../tab';
import { DrivenTab } from './DrivenTab';
import { startBareChromium } from './startBareChromium';

const VIEWPORT = { width: 1280, height: 720 };

class ChromiumTab extends DrivenTab {
  private cdp?: Promise<CDPSession>;

  constructor(
    private readonly context: BrowserContext,
    private readonly page: Page
  ) {
    super();
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async wheel(deltaY: number): Promise<void> {
    await this.page.mouse.move(VIEWPORT.width / 2, VIEWPORT.height / 2);
    await this.page.mouse.wheel(0, deltaY);
  }

  async newTab(): Promise<Tab> {
    return new ChromiumTab(this.context, await this.context.newPage());
  }

  async opened(source: string | (() => unknown)): Promise<Tab> {
    const [page] = await Promise.all([this.context.waitForEvent('page'), this.evaluate(source)]);
    await page.waitForLoadState();
    return new ChromiumTab(this.context, page);
  }

  async close(): Promise<void> {
    const closed = this.page.waitForEvent('close');
    await this.page.close({ runBeforeUnload: true });
    await closed;
  }

  async hide(): Promise<void> {
    await this.setWindow('minimized');
    await this.until("document.visibilityState === 'hidden'");
  }

  async show(): Promise<void> {
    await this.setWindow('normal');
    await this.until("document.visibilityState === 'visible'");
  }

  /** Not Playwright's `evaluate`: that one needs `eval`, which a CSP forbids. */
  protected async run(expression: string): Promise<string | undefined> {
    const cdp = await this.session();
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as string | undefined;
  }

  protected async clickAt({ x, y }: Point, clickCount: number): Promise<void> {
    await this.page.mouse.click(x, y, { clickCount });
  }

  protected async typeKeys(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  private session(): Promise<CDPSession> {
    return (this.cdp ??= this.context.newCDPSession(this.page));
  }

  private async setWindow(windowState: 'minimized' | 'normal'): Promise<void> {
    const cdp = await this.session();
    const { windowId } = await cdp.send('Browser.getWindowForTarget');
    await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  }
}

function profileOf(context: BrowserContext, close: () => Promise<void>): Profile {
  return { newTab: async () => new ChromiumTab(context, await context.newPage()), close };
}

/** Chromium, by Playwright. */
export async function startChromium(): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: CHROMIUM_FLAGS,
    // As on people's machines.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  return {
    async newProfile({ hides }) {
      if (hides) {
        const { context, close } = await startBareChromium(VIEWPORT);
        return profileOf(context, close);
      }
      const context = await browser.newContext({ viewport: VIEWPORT });
      return profileOf(context, () => context.close());
    },
    close: () => browser.close(),
  };
}
