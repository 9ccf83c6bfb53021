import type { ErrorSource } from '../../contract';
import type { Guard } from '../../browser/guard';
import { listen } from '../../browser/listen';
import { describeError } from './describeError';
import type { ErrorDescription } from './describeError';
import { framesOf } from './frames';
import { stackAt } from './stackAt';

/** The browser delivers what did not fit into this frame with the next one (Resize Observer, W3C): nothing is broken. */
const HARMLESS = /^ResizeObserver loop /;
/** Code that the visitor has added to the browser. */
const EXTENSION = /^[\w-]+-extension:/;

/**
 * Watches uncaught errors and unhandled rejections. Left out, and not counted: the ResizeObserver's notice of a loop, and
 * what a browser extension's code threw. A script of another origin without CORS gives the words "Script error." only.
 * @returns stops it
 */
export function watchUncaught(
  guard: Guard,
  onError: (source: ErrorSource, thrown: unknown, description: ErrorDescription) => void
): () => void {
  const tell = (source: ErrorSource, thrown: unknown, description: ErrorDescription): void => {
    const [top] = framesOf(description.stack ?? '');
    if (!HARMLESS.test(description.message) && !EXTENSION.test(top?.place ?? '')) {
      onError(source, thrown, description);
    }
  };
  const stops = [
    listen<ErrorEvent>(guard, window, 'error', ({ target, error, message, filename, lineno, colno }) => {
      // Images and scripts that fail to load have the same event, with nothing to tell.
      if (target !== window && !message) {
        return;
      }
      const described: ErrorDescription =
        error == null
          ? { type: 'Error', message: (message || 'Unknown error').replace(/^uncaught (exception: )?/i, '') }
          : describeError(error);
      tell('onerror', error, { ...described, stack: described.stack ?? stackAt(filename, lineno, colno) });
    }),
    listen<PromiseRejectionEvent>(guard, window, 'unhandledrejection', ({ reason }) =>
      tell('unhandledrejection', reason, describeError(reason))
    ),
  ];
  return () => stops.forEach((stop) => stop());
}
