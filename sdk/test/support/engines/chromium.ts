import { chromium } from '@playwright/test';
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../../../scripts/setup/chromium.mjs';
import type { Engine, Point, Profile, Tab } from '../tab';
import { DrivenTab } from './DrivenTab';

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

  async back(): Promise<void> {
    await this.page.goBack();
  }

  async forward(): Promise<void> {
    await this.page.goForward();
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async wheel(deltaY: number): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 800, height: 600 };
    await this.page.mouse.move(width / 2, height / 2);
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
    throw new Error('to come');
  }

  async show(): Promise<void> {
    throw new Error('to come');
  }

  /** Not Playwright's `evaluate`: that one needs `eval`, which a CSP forbids. */
  protected async run(expression: string): Promise<string | undefined> {
    this.cdp ??= this.context.newCDPSession(this.page);
    const cdp = await this.cdp;
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
}

class ChromiumProfile implements Profile {
  constructor(private readonly context: BrowserContext) {}

  async newTab(): Promise<Tab> {
    return new ChromiumTab(this.context, await this.context.newPage());
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

/** Chromium, by Playwright. */
export async function startChromium(): Promise<Engine> {
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  return {
    newProfile: async () => new ChromiumProfile(await browser.newContext()),
    close: () => browser.close(),
  };
}
