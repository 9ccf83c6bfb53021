import type { SanitizeUrl } from '../../browser/urls';

/**
 * Makes the URLs inside a text fit to be sent: the frames of inline scripts carry the document's URL with its query.
 * Positions behind a URL (`:12:5`) stay.
 */
export function sanitizeText(text: string, sanitizeUrl: SanitizeUrl): string {
  return text.replace(/https?:\/\/[^\s"'`<>()]+/g, (found) => {
    const position = /(:\d{1,9}){1,2}$/.exec(found.slice(-20))?.[0] ?? '';
    return sanitizeUrl(found.slice(0, found.length - position.length)) + position;
  });
}
