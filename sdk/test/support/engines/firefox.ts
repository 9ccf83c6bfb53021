import { launch } from 'puppeteer-core';
import type { BrowserContext, KeyInput, Page } from 'puppeteer-core';
import { findFirefox } from '../../../../scripts/setup/browsers.mjs';
import type { Engine, Point, Tab } from '../tab';
import { DrivenTab } from './DrivenTab';

const VIEWPORT = { width: 1280, height: 720 };

/** The part of Puppeteer below its pages, one BiDi command each. */
interface BrowsingContextCore {
  navigate(url: string, wait: 'complete'): Promise<void>;
  reload(options: { wait: 'complete' }): Promise<void>;
}

class FirefoxTab extends DrivenTab {
  /** In front of this one while it is hidden. */
  private cover?: Page;
  /**
   * Puppeteer's own `goto` and `reload` never end once a page came out of the back/forward cache: they wait for the load event of that
   * navigation, and there is none.
   */
  private readonly core: BrowsingContextCore;

  constructor(
    private readonly context: BrowserContext,
    private readonly page: Page
  ) {
    super();
    this.core = (page.mainFrame() as unknown as { browsingContext: BrowsingContextCore }).browsingContext;
  }

  async goto(url: string): Promise<void> {
    await this.core.navigate(url, 'complete');
  }

  async reload(): Promise<void> {
    await this.core.reload({ wait: 'complete' });
  }

  async press(key: string): Promise<void> {
    const keys = key.split('+') as KeyInput[];
    for (const modifier of keys.slice(0, -1)) {
      await this.page.keyboard.down(modifier);
    }
    await this.page.keyboard.press(keys.at(-1) as KeyInput);
    for (const modifier of keys.slice(0, -1)) {
      await this.page.keyboard.up(modifier);
    }
  }

  async wheel(deltaY: number): Promise<void> {
    await this.page.mouse.move(VIEWPORT.width / 2, VIEWPORT.height / 2);
    await this.page.mouse.wheel({ deltaY });
  }

  async newTab(): Promise<Tab> {
    return openTab(this.context);
  }

  async opened(source: string | (() => unknown)): Promise<Tab> {
    const target = new Promise<Page | null>((resolve) =>
      this.context.once('targetcreated', (created) => void created.page().then(resolve))
    );
    await this.evaluate(source);
    const page = await target;
    if (!page) {
      throw new Error('What opened is no page.');
    }
    const tab = new FirefoxTab(this.context, page);
    await tab.until("location.href !== 'about:blank' && document.readyState === 'complete'");
    return tab;
  }

  async close(): Promise<void> {
    await this.page.close({ runBeforeUnload: true });
  }

  async hide(): Promise<void> {
    await this.page.bringToFront();
    this.cover = await this.context.newPage();
    await this.until("document.visibilityState === 'hidden'");
  }

  async show(): Promise<void> {
    await this.page.bringToFront();
    await this.cover?.close();
    await this.until("document.visibilityState === 'visible'");
  }

  protected async run(expression: string): Promise<string | undefined> {
    return (await this.page.evaluate(expression)) as string | undefined;
  }

  protected async clickAt({ x, y }: Point, count: number): Promise<void> {
    await this.page.mouse.click(x, y, { count });
  }

  protected async typeKeys(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
}

async function openTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage({ type: 'window' });
  await page.setViewport(VIEWPORT);
  return new FirefoxTab(context, page);
}

/** Firefox, by Puppeteer over WebDriver BiDi: a user context is a profile. */
export async function startFirefox(): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    protocol: 'webDriverBiDi',
    executablePath: findFirefox(),
    headless: true,
    defaultViewport: null,
  });
  return {
    async newProfile() {
      const context = await browser.createBrowserContext();
      return { newTab: () => openTab(context), close: () => context.close() };
    },
    close: () => browser.close(),
  };
}
