import { Builder, Capabilities, Key, Origin } from 'selenium-webdriver';
import type { Actions, WebDriver } from 'selenium-webdriver';
import type { Engine, Point, Tab } from '../tab';
import { DrivenTab } from './DrivenTab';
import { startWebKitDriver } from './startWebKitDriver';

/** What the types of selenium-webdriver do not know yet. */
interface Wheel {
  scroll(x: number, y: number, deltaX: number, deltaY: number, origin: unknown): Actions;
}

const RECT = { x: 0, y: 0, width: 1280, height: 790 };

/** One WebDriver session, whose tabs take turns: WebDriver always talks to the one that was switched to last. */
class Session {
  private turn: Promise<unknown> = Promise.resolve();
  private current?: string;

  constructor(private readonly driver: WebDriver) {}

  in<T>(handle: string | undefined, work: (driver: WebDriver) => Promise<T>): Promise<T> {
    const result = this.turn.then(async () => {
      if (handle && handle !== this.current) {
        await this.driver.switchTo().window(handle);
        this.current = handle;
      }
      return work(this.driver);
    });
    this.turn = result.catch(() => {});
    return result;
  }

  async open(type?: 'tab' | 'window'): Promise<Tab> {
    const handle = await this.in(undefined, async (driver) => {
      if (type) {
        await driver.switchTo().newWindow(type);
      }
      this.current = await driver.getWindowHandle();
      await driver.manage().window().setRect(RECT);
      return this.current;
    });
    return new WebKitTab(this, handle);
  }
}

const keyOf = (name: string): string =>
  (Key as unknown as Record<string, string>)[name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()] ?? name;

class WebKitTab extends DrivenTab {
  constructor(
    private readonly session: Session,
    private readonly handle: string
  ) {
    super();
  }

  async goto(url: string): Promise<void> {
    await this.on((driver) => driver.get(url));
  }

  async reload(): Promise<void> {
    await this.on((driver) => driver.navigate().refresh());
  }

  async press(key: string): Promise<void> {
    const keys = key.split('+').map(keyOf);
    await this.on((driver) => {
      const actions = driver.actions({ async: true });
      keys.forEach((each) => actions.keyDown(each));
      [...keys].reverse().forEach((each) => actions.keyUp(each));
      return actions.perform();
    });
  }

  async wheel(deltaY: number): Promise<void> {
    const { x, y } = await this.evaluate<Point>('({ x: Math.floor(innerWidth / 2), y: Math.floor(innerHeight / 2) })');
    await this.on((driver) => {
      const actions = driver.actions({ async: true }) as Actions & Wheel;
      return actions.scroll(x, y, 0, deltaY, Origin.VIEWPORT).perform();
    });
  }

  newTab(): Promise<Tab> {
    return this.session.open('window');
  }

  async opened(source: string | (() => unknown)): Promise<Tab> {
    const handles = (): Promise<string[]> => this.on((driver) => driver.getAllWindowHandles());
    const before = await handles();
    await this.evaluate(source);
    for (let i = 0; i < 100; i++) {
      const handle = (await handles()).find((each) => !before.includes(each));
      if (handle) {
        const tab = new WebKitTab(this.session, handle);
        await tab.until("location.href !== 'about:blank' && document.readyState === 'complete'");
        return tab;
      }
      await this.wait(50);
    }
    throw new Error('No tab opened.');
  }

  async close(): Promise<void> {
    await this.on((driver) => driver.close());
  }

  async hide(): Promise<void> {
    await this.on((driver) => driver.manage().window().minimize());
    await this.until("document.visibilityState === 'hidden'");
  }

  async show(): Promise<void> {
    await this.on((driver) => driver.manage().window().setRect(RECT));
    await this.until("document.visibilityState === 'visible'");
  }

  protected async run(expression: string): Promise<string | null> {
    const { value, error } = await this.on((driver) =>
      driver.executeAsyncScript<{ value?: string | null; error?: string }>(
        `const done = arguments[0];
(${expression}).then((value) => done({ value }), (error) => done({ error: String(error) }));`
      )
    );
    if (error) {
      throw new Error(error);
    }
    return value ?? null;
  }

  protected async clickAt({ x, y }: Point, count: number): Promise<void> {
    await this.on((driver) => {
      const actions = driver
        .actions({ async: true })
        .move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 });
      for (let i = 0; i < count; i++) {
        actions.press().release();
      }
      return actions.perform();
    });
  }

  protected async typeKeys(text: string): Promise<void> {
    await this.on((driver) =>
      driver
        .actions({ async: true })
        .sendKeys(...text)
        .perform()
    );
  }

  private on<T>(work: (driver: WebDriver) => Promise<T>): Promise<T> {
    return this.session.in(this.handle, work);
  }
}

/** WebKitGTK, by its WebDriver under Xvfb: a session is a browser with a profile of its own. */
export async function startWebKit(): Promise<Engine> {
  const { url, close } = await startWebKitDriver();
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {
      args: ['--automation', '--javascript-can-open-windows-automatically=true'],
    },
  });
  return {
    async newProfile() {
      const driver = await new Builder().usingServer(url).withCapabilities(capabilities).build();
      const session = new Session(driver);
      return { newTab: () => session.open(), close: () => driver.quit() };
    },
    close,
  };
}
