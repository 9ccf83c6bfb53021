import { sameSite } from './sameSite';

/** Folders of files that a page's makers took from others. */
const LIBRARIES =
  /(^|[/~@])(node_modules|bower_components|@vite|webpack\/(runtime|bootstrap)|vendors?([.~-][^/]*)?\.m?js)([/?:]|$)/;
const WEB = /^https?:$/;
/** Schemes under which bundlers name the page's own sources, and local files. */
const BUNDLED = /^(webpack|webpack-internal|vite|rollup|turbopack|file|app|ng|capacitor|ionic|blob):$/;

/**
 * Whether a frame's file is the page's own code: of the same site and not of a library's folder. Browsers' own code
 * (`<anonymous>`, `[native code]`), extensions and other sites are not.
 * @param file as in the stack, or as a source map says it: a relative path is the page's own
 * @param pageUrl the URL of the page; without it every site counts as its own
 */
export function isOwnCode(file: string | undefined, pageUrl: string | undefined): boolean {
  if (file === undefined || file === '' || /^(<|\[?native|index \d+$)/.test(file) || LIBRARIES.test(file)) {
    return false;
  }
  const url = parse(file);
  if (!url) {
    return true;
  }
  if (!WEB.test(url.protocol)) {
    return BUNDLED.test(url.protocol);
  }
  const page = pageUrl === undefined ? undefined : parse(pageUrl);
  return !page || !WEB.test(page.protocol) || sameSite(url.hostname, page.hostname);
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
