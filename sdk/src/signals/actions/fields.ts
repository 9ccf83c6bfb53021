/** Text that a person types: it is never read. */
export const EDITABLE = 'input,textarea,[contenteditable]:not([contenteditable=false])';

/** What a person's edit of a field is: `input` for typed text, `change` for a choice, `toggle` where the click says it all. */
export type FieldKind = 'input' | 'change' | 'toggle';

/** What kind of edit this element, the target of an `input` or `change` event, is made for. */
export function fieldKind(field: Element): FieldKind {
  const { type } = field as HTMLInputElement;
  return /^(checkbox|radio)$/.test(type)
    ? 'toggle'
    : /^(select|range|color|date|month|week|time|file)/.test(type)
      ? 'change'
      : 'input';
}
