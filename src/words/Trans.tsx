import React, { cloneElement, Fragment, type ReactElement } from 'react';
import { filled, textOf } from './t';

export interface TransProps {
  /** As of `t()`. */
  i18nKey: string;
  /** The English text. `<name>…</name>` in it is the element of that name around these words. */
  defaults: string;
  values?: Record<string, string | number>;
  components: Record<string, ReactElement>;
}

/** A text with elements in it: a language puts them where its sentence has them. Values are never read as elements. */
export function Trans({ i18nKey, defaults, values = {}, components }: TransProps) {
  // By threes: what stands before, the name, and what is inside.
  const parts = textOf(i18nKey, defaults).split(/<(\w+)>(.*?)<\/\1>/);
  return (
    <>
      {parts.map((part, n) => {
        if (n % 3 === 1) {
          const element = components[part];
          const inside = filled(parts[n + 1] ?? '', values) || undefined;
          return element ? cloneElement(element, { key: n }, inside) : <Fragment key={n}>{inside}</Fragment>;
        }
        return n % 3 === 0 ? filled(part, values) : null;
      })}
    </>
  );
}
