/**
 * @param value a URL from the data
 * @returns the URL if a link may point at it (http or https, absolute); undefined for `javascript:`, `data:` and what is no URL
 */
export function safeHref(value: string): string | undefined {
  try {
    const { protocol, href } = new URL(value.trim());
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}
