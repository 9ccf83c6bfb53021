import type { Tree } from '@lezer/common';

/**
 * Where a query stops being valid, as an offset, or undefined for a valid one: the first token that the parser could not
 * place (the end of the text when something is missing there).
 */
export function firstError(tree: Tree, text: string): number | undefined {
  let found: number | undefined;
  tree.iterate({
    enter: (node) => {
      if (node.type.isError && (found === undefined || node.from < found)) {
        found = node.from;
      }
    },
  });
  return found === undefined ? undefined : skipSpace(text, found);
}

/** The next offset that is not white space. */
function skipSpace(text: string, offset: number): number {
  while (offset < text.length && /\s/.test(text[offset] as string)) {
    offset++;
  }
  return offset;
}

/** `parse error at line L, col C: …`, both counted from 1, as Loki and Tempo say it. */
export function parseErrorAt(text: string, offset: number, message: string): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = Array.from(before.slice(before.lastIndexOf('\n') + 1)).length + 1;
  return `parse error at line ${line}, col ${column}: ${message}`;
}
