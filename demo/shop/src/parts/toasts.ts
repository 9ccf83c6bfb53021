import { h } from '../html';

const SHOWN_MS = 4_000;

export interface Toasts {
  element: HTMLElement;
  say(message: string, kind?: 'good' | 'bad'): void;
}

/** Short messages at the bottom of the screen that go by themselves. */
export function createToasts(): Toasts {
  const element = h('div', { class: 'toasts', role: 'status' });
  return {
    element,
    say(message, kind = 'good') {
      const toast = h('p', { class: `toast ${kind}` }, message);
      element.append(toast);
      setTimeout(() => toast.remove(), SHOWN_MS);
    },
  };
}
