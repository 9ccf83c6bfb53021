import type { Guard } from '../../browser/guard';
import { listen } from '../../browser/listen';

/**
 * Counts what a person fills in: once for each time that they edit a field, not once a key. Values are never read.
 * @returns stops it
 */
export function countInputs(guard: Guard, onInput: () => void): () => void {
  let editing: EventTarget | null = null;
  return listen(guard, window, ['input', 'change'], (event) => {
    if (!event.isTrusted || !event.target) {
      return;
    }
    if (event.target !== editing) {
      onInput();
    }
    editing = event.type === 'change' ? null : event.target;
  });
}
