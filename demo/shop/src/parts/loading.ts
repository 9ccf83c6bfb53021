import { h } from '../html';
import { ShopApiError } from '../ShopApi';

/**
 * Shows a place holder, then what was loaded, or the failure in words with a way to try again.
 *
 * @param load starts loading; called again by "Try again"
 * @param show makes the content; runs only while the part is still on the page
 */
export function loading<T>(load: () => Promise<T>, show: (loaded: T) => Node): HTMLElement {
  const part = h('div', { class: 'loading', 'aria-busy': 'true' });
  const start = (): void => {
    part.setAttribute('aria-busy', 'true');
    part.replaceChildren(h('div', { class: 'skeleton' }), h('div', { class: 'skeleton short' }));
    load().then(
      (loaded) => {
        part.removeAttribute('aria-busy');
        if (part.isConnected) {
          part.replaceChildren(show(loaded));
        }
      },
      (error: unknown) => {
        part.removeAttribute('aria-busy');
        part.replaceChildren(failure(error, start));
      }
    );
  };
  start();
  return part;
}

/** A failure in words: what was wrong, the reference for the support, and a button when it can be tried again. */
export function failure(error: unknown, retry?: () => void): HTMLElement {
  const known = error instanceof ShopApiError ? error : undefined;
  return h(
    'div',
    { class: 'failure', role: 'alert' },
    h('p', {}, h('strong', {}, 'That did not work. '), known?.message ?? 'Something went wrong on this page.'),
    known?.traceId ? h('p', { class: 'reference' }, `Reference ${known.traceId}`) : undefined,
    retry ? h('button', { type: 'button', class: 'button quiet', onclick: retry }, 'Try again') : undefined
  );
}
