import { EDITABLE, fieldKind } from './fields';

/** A key that a page may act on. */
export interface Shortcut {
  /** As people write it: `Ctrl+Shift+K`, `Escape`. */
  name: string;
  /** Pressed where text is typed: there it may mean nothing to the page. */
  inText: boolean;
}

/** Keys that are no key of their own, or that somebody composes text with. */
const NOT_ALONE = /^(Control|Alt|Shift|Meta|AltGraph|CapsLock|Dead|Process|Unidentified|OS)$/;
/** With Ctrl or Meta, in a field: what every editor does. */
const EDITING = /^([acvxyz]|Arrow.*|Backspace|Delete|Home|End|Insert)$/i;
/** Enter on these is a click, with an event of its own. */
const CLICKED_BY_ENTER = 'a[href],button,summary,select,[type=button],[type=submit],[type=reset],[type=image]';

/**
 * The shortcut that a key event is: a key with Ctrl, Alt or Meta, or Escape, or Enter where it is no click. Undefined
 * for whatever types or edits text: characters without modifier are never told, wherever they are typed, nor those
 * with AltGr or, in a field, Alt (macOS), nor copy and paste and the like in a field.
 */
export function shortcutOf(event: KeyboardEvent, target: Element): Shortcut | undefined {
  const { key, ctrlKey, altKey, shiftKey, metaKey } = event;
  if (!(ctrlKey || altKey || metaKey || key === 'Escape' || key === 'Enter')) {
    return undefined;
  }
  if (event.repeat || event.isComposing || NOT_ALONE.test(key) || event.getModifierState('AltGraph')) {
    return undefined;
  }
  const inText = !!target.closest(EDITABLE) && fieldKind(target) === 'input';
  const isChord = ctrlKey || altKey || metaKey;
  if (isChord ? inText && ((altKey && key.length === 1) || EDITING.test(key)) : key === 'Enter' && clicks(target)) {
    return undefined;
  }
  const words = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta'];
  const last = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  return { name: [...words, last].filter(Boolean).join('+'), inText };
}

function clicks(target: Element): boolean {
  return !!target.closest(CLICKED_BY_ENTER);
}
