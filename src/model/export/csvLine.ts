/** What a field of a CSV file can be; `undefined` is an empty field. */
export type CsvValue = string | number | boolean | undefined;

/**
 * Where a spreadsheet would begin a formula: at the start of a text, and after what separates fields or lines somewhere
 * (in half of Europe a spreadsheet splits at `;`, whatever the file meant).
 */
const FORMULA = /(^|[;|\t\r\n])([\s\p{Cc}\p{Cf}"]*)(?=[=+\-@＝＋－＠])/gu;

/**
 * One record of a CSV file as RFC 4180 has it, with its line end.
 *
 * Texts come from strangers' browsers, and a spreadsheet runs what looks like a formula: such a text gets an apostrophe in
 * front (https://owasp.org/www-community/attacks/CSV_Injection). Numbers stay numbers, negative ones too.
 */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}

function csvField(value: CsvValue): string {
  switch (typeof value) {
    case 'string':
      return quoted(value.replace(FORMULA, "$1$2'"));
    case 'number':
      return Number.isFinite(value) ? String(value) : '';
    case 'boolean':
      return String(value);
    default:
      return '';
  }
}

function quoted(text: string): string {
  return /[",;|\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
