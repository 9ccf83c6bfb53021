/** What the measurement asks the page for, since only the page can tell: `window.probe`. */
export interface Probe {
  /** Ms from an act to the end of the frame whose paint shows its result. */
  timeUntilShown(act: () => void, shows: () => boolean): Promise<number>;
  /** Watches from now on; the object goes on filling. */
  watch(): Scrolling;
}

export interface Scrolling {
  /** Ms of each task over 50 ms. */
  longTasks: number[];
  /** Without frames meanwhile, no long task would say nothing. */
  frames: number;
  /** Ids of the rows that came into sight. */
  rows: Set<string>;
}

export function createProbe(): Probe {
  return {
    async timeUntilShown(act, shows) {
      const start = performance.now();
      act();
      do {
        await nextFrame();
      } while (!shows());
      await painted();
      return performance.now() - start;
    },
    watch() {
      const seen: Scrolling = { longTasks: [], frames: 0, rows: new Set() };
      const observer = new PerformanceObserver((list) =>
        seen.longTasks.push(...list.getEntries().map(({ duration }) => duration))
      );
      observer.observe({ type: 'longtask' });
      const look = () => {
        seen.frames += 1;
        document
          .querySelectorAll<HTMLElement>('[data-row-id]')
          .forEach((row) => seen.rows.add(row.dataset.rowId ?? ''));
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      return seen;
    },
  };
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** The first task after a frame: what was laid out is painted. */
function painted(): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
}
