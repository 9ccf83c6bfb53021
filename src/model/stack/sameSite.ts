/**
 * Whether two hosts belong to one site: the same host, or sub-domains of one domain. What a domain is, only a list of
 * 10,000 public suffixes knows for sure; two labels, or three where the last two are short (`co.uk`), are right for all
 * but shared hosting.
 */
export function sameSite(a: string, b: string): boolean {
  return a === b || (isName(a) && isName(b) && siteOf(a) === siteOf(b));
}

function siteOf(host: string): string {
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(top.length === 2 && second.length <= 3 ? -3 : -2).join('.');
}

/** No IP address, whose last numbers say nothing of whose it is, and no bare `localhost`. */
function isName(host: string): boolean {
  return host.includes('.') && !/^[\d.]+$/.test(host) && !host.startsWith('[');
}
