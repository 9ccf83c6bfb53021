import type { Tools } from '../signal';
import { beginAction } from './record';
import type { BegunAction } from './record';

/** Fields that text is typed into, as the person goes through them. */
export interface Edits {
  /** The person typed something into this field, at that time of `performance.now()`. */
  typed(field: Element, at: number): void;
  /** The edit that is under way is over, if it is one of this field (where one is given). */
  end(field?: EventTarget): void;
}

/** Whoever comes back to a field after so long (ms) edits it anew: in a chat the focus never leaves it. */
const PAUSE_MS = 30_000;

/** Makes one `input` action of all that is typed into a field until it is left or sent. Values are never read. */
export function createEdits(tools: Tools): Edits {
  let edit: { action: BegunAction; field: WeakRef<EventTarget>; last: number } | undefined;

  const end = (field?: EventTarget): void => {
    if (edit && (!field || field === edit.field.deref())) {
      const { action, last } = edit;
      edit = undefined;
      action.write(last);
    }
  };
  return {
    typed(field, at) {
      if (edit?.field.deref() !== field || at - edit.last > PAUSE_MS) {
        end();
        const action = beginAction(tools, { type: 'input', startPerf: at, element: field });
        const { view } = action;
        tools.count('actions', { view });
        tools.count('inputs', { view });
        // A removed field is not always left with an event.
        edit = { action, field: new WeakRef(field), last: at };
      }
      edit.last = at;
    },
    end,
  };
}
