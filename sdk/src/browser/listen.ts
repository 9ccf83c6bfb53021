import type { Guard } from './guard';

/**
 * Listens for the capture phase of an event without ever throwing into the page.
 * @returns stops listening
 */
export function listen<E extends Event>(
  guard: Guard,
  target: EventTarget,
  types: string | string[],
  handler: (event: E) => void,
  options: AddEventListenerOptions = { capture: true, passive: true }
): () => void {
  const guarded = guard(handler) as EventListener;
  const all = ([] as string[]).concat(types);
  all.forEach((type) => target.addEventListener(type, guarded, options));
  return () => all.forEach((type) => target.removeEventListener(type, guarded, options));
}
