/**
 * Puts texts between the markers of a Markdown file, `<!-- sizing:NAME -->` and `<!-- /sizing:NAME -->`.
 * @throws Error when the file lacks a place for one of them
 */
export function between(markdown: string, texts: Record<string, string>): string {
  return Object.entries(texts).reduce((result, [name, text]) => {
    const [open, close] = [`<!-- sizing:${name} -->`, `<!-- /sizing:${name} -->`];
    const [from, to] = [result.indexOf(open), result.indexOf(close)];
    if (from < 0 || to < from) {
      throw new Error(`The guide has no place for the table "${name}": put "${open}" and "${close}" into it.`);
    }
    return `${result.slice(0, from + open.length)}\n${text}\n${result.slice(to)}`;
  }, markdown);
}
