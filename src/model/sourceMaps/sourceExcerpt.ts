import type { SourceExcerpt } from '../stack/originalPlace';

/** Lines shown above and below. */
const CONTEXT = 4;
/** Characters of a line; of a longer one (a minified source), those around the place. */
const LONGEST_LINE = 200;

/**
 * The lines of a source around a place (line and column from 1).
 * @returns undefined where the source has no such line
 */
export function sourceExcerpt(
  content: string,
  { line, column }: { line: number; column: number }
): SourceExcerpt | undefined {
  const firstLine = Math.max(1, line - CONTEXT);
  let start = 0;
  for (let number = 1; number < firstLine; number++) {
    start = content.indexOf('\n', start) + 1;
    if (start === 0) {
      return undefined;
    }
  }
  const lines: string[] = [];
  while (firstLine + lines.length <= line + CONTEXT) {
    const end = content.indexOf('\n', start);
    lines.push(
      shortened(
        content.slice(start, end < 0 ? undefined : end).replace(/\r$/, ''),
        firstLine + lines.length === line ? column : 1
      )
    );
    if (end < 0) {
      break;
    }
    start = end + 1;
  }
  return firstLine + lines.length > line ? { firstLine, lines } : undefined;
}

function shortened(text: string, column: number): string {
  if (text.length <= LONGEST_LINE) {
    return text;
  }
  const from = Math.max(0, Math.min(column - LONGEST_LINE / 2, text.length - LONGEST_LINE));
  return `${from > 0 ? '…' : ''}${text.slice(from, from + LONGEST_LINE)}${from + LONGEST_LINE < text.length ? '…' : ''}`;
}
