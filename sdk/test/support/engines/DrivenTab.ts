import { setTimeout as sleep } from 'node:timers/promises';
import type { Point, Tab } from '../tab';
import { answerOf, pageScript } from './pageScript';

const PATIENCE_MS = 10_000;

/** What is the same in every engine, on top of the few things that a driver does in its own way. */
export abstract class DrivenTab implements Tab {
  abstract goto(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  abstract press(key: string): Promise<void>;
  abstract wheel(deltaY: number): Promise<void>;
  abstract newTab(): Promise<Tab>;
  abstract opened(source: string | (() => unknown)): Promise<Tab>;
  abstract close(): Promise<void>;
  abstract hide(): Promise<void>;
  abstract show(): Promise<void>;

  /** Evaluates an expression whose promise is JSON or nothing. */
  protected abstract run(expression: string): Promise<string | null | undefined>;
  /** A point of the viewport, in CSS px. */
  protected abstract clickAt(point: Point, count: number): Promise<void>;
  protected abstract typeKeys(text: string): Promise<void>;

  async evaluate<T>(script: string | ((arg: never) => unknown), arg?: unknown): Promise<T> {
    return answerOf<T>(await this.run(pageScript(script, arg)));
  }

  async until(source: string | (() => unknown)): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      // A page that goes away takes its scripts with it.
      const [answer, error] = await this.evaluate(source).then(
        (value) => [value, undefined],
        (reason: unknown) => [undefined, reason]
      );
      if (answer) {
        return;
      }
      if (Date.now() > end) {
        throw new Error(`Never came true in the page: ${String(source)}`, { cause: error });
      }
      await sleep(50);
    }
  }

  back(): Promise<void> {
    return this.traverse(-1);
  }

  forward(): Promise<void> {
    return this.traverse(1);
  }

  async click(selector: string, { count = 1, at }: { count?: number; at?: Point } = {}): Promise<void> {
    await this.until(`document.querySelector(${JSON.stringify(selector)})?.getClientRects().length`);
    const point = await this.evaluate<Point>(
      `(([selector, at]) => {
        const element = document.querySelector(selector);
        const spot = () => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return { x: left + (at?.x ?? width / 2), y: top + (at?.y ?? height / 2) };
        };
        const { x, y } = spot();
        if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) {
          element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        }
        return spot();
      })(${JSON.stringify([selector, at ?? null])})`
    );
    await this.clickAt(point, count);
  }

  async type(selector: string, text: string): Promise<void> {
    await this.until(`document.querySelector(${JSON.stringify(selector)})`);
    await this.evaluate(`document.querySelector(${JSON.stringify(selector)}).focus()`);
    await this.typeKeys(text);
  }

  /** By the page's own history: what drivers offer waits for a load event, which a page out of the back/forward cache does not have. */
  private async traverse(delta: number): Promise<void> {
    const id = Math.random();
    await this.evaluate(
      `{ window.leaving = ${id}; addEventListener('popstate', () => delete window.leaving, { once: true }); setTimeout(() => history.go(${delta})); }`
    );
    await this.until(`window.leaving !== ${id} && document.readyState === 'complete'`);
  }

  wait(ms: number): Promise<void> {
    return sleep(ms);
  }
}
