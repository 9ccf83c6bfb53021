import { html, test as base } from './fixtures';

interface CompareOptions<T> {
  /** Runs in both pages, once they are loaded. */
  script: () => T | Promise<T>;
  /** Runs in the head of both, before the SDK. */
  before?: () => void;
  /** More `init` options, as source. */
  init?: string;
  body?: string;
}

interface Fixtures {
  /** What the same script answers in a page without the SDK, and in one with it (which stays open in `tab`). */
  compare<T>(options: CompareOptions<T>): Promise<{ without: T; with: T }>;
}

export const test = base.extend<Fixtures>({
  compare: async ({ tab, site, sink }, use) => {
    await use(async ({ script, before, init, body }) => {
      const page = html({ endpoint: sink.url, before, init, body });
      site.pages['/with'] = page;
      site.pages['/without'] = page.replace(/<script src="\/sdk.js">[^]*?<\/script>\n<script>[^]*?<\/script>/, '');
      await tab.goto(`${site.url}/without`);
      if (await tab.evaluate("typeof UserSessions !== 'undefined'")) {
        throw new Error('The page without the SDK has it.');
      }
      const plain = await tab.evaluate(script);
      await tab.goto(`${site.url}/with`);
      if (await tab.evaluate('!UserSessions.getSession()')) {
        throw new Error('The SDK does not run.');
      }
      return { without: plain, with: await tab.evaluate(script) };
    });
  },
});
