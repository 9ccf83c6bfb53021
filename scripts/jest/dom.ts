import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';

// A second is not enough beside the tests in browsers, which take the machine.
configure({ asyncUtilTimeout: 20_000 });

// i18next prints its makers' advertisement once a test file.
Object.assign(globalThis, { __i18next_supportNoticeShown: true });
// What every browser has and jsdom lacks, as far as @grafana/ui needs it to load.
Object.assign(globalThis, { TextDecoder, TextEncoder });
globalThis.matchMedia ??= ((media: string) => ({
  media,
  matches: false,
  onchange: null,
  addListener: () => {},
  removeListener: () => {},
  addEventListener: () => {},
  removeEventListener: () => {},
  dispatchEvent: () => false,
})) as typeof matchMedia;
// Nothing is laid out, so nothing comes into sight or changes its size.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
} as typeof ResizeObserver;
globalThis.IntersectionObserver ??= class {
  readonly root = null;
  readonly rootMargin = '';
  readonly thresholds = [];
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
} as typeof IntersectionObserver;
// Enough of a canvas to measure texts with: @grafana/ui sizes its menus by it.
HTMLCanvasElement.prototype.getContext = (() => ({
  measureText: (text: string) => ({ width: text.length * 8 }),
})) as unknown as HTMLCanvasElement['getContext'];
