import type { CDPSession } from '@playwright/test';

/** Length of the scripted visit, in ms. */
const VISIT_MS = 10_000;

type Step = [at: number, act: (cdp: CDPSession) => Promise<unknown>];

/** The buttons stand in a row, in this order. */
const BUTTONS = ['home', 'cart', 'search', 'more', 'add', 'save', 'slow', 'fail', 'idle'] as const;

const press = (name: (typeof BUTTONS)[number]) => click(BUTTONS.indexOf(name) * 118 + 60, 20);
const keys = [...'blue shoes'];

/** What a visitor does, and when (ms after the page began to load). Every step is real input, as a person's is. */
const STEPS: Step[] = [
  [1000, press('more')],
  [1700, click(120, 150)],
  [2400, press('cart')],
  [3000, press('home')],
  [3500, press('search')],
  ...keys.map((key, i): Step => [3700 + i * 90, type(key)]),
  ...Array.from({ length: 8 }, (_, i): Step => [5000 + i * 100, wheel(120)]),
  [6200, press('fail')],
  [6700, press('slow')],
  [7300, press('save')],
  [7800, press('add')],
  [8300, press('add')],
  [8800, press('idle')],
  [9200, press('cart')],
  [9600, press('home')],
];

/** Visits the page that began to load at `start` (ms of `performance.now()`), and returns 10 s after that. */
export async function visit(cdp: CDPSession, start: number): Promise<void> {
  for (const [at, act] of STEPS) {
    await until(start + at);
    await act(cdp);
  }
  await until(start + VISIT_MS);
}

async function until(time: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())));
}

function click(x: number, y: number) {
  return async (cdp: CDPSession): Promise<void> => {
    const at = { x, y, button: 'left', clickCount: 1 } as const;
    await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  };
}

function type(key: string) {
  return async (cdp: CDPSession): Promise<void> => {
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, key });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  };
}

function wheel(deltaY: number) {
  return (cdp: CDPSession): Promise<unknown> =>
    cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: 400, y: 400, deltaX: 0, deltaY });
}
