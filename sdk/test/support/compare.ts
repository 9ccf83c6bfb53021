import { html } from './fixtures';
import type { Sink } from './sink';
import type { Site } from './site';
import type { Tab } from './tab';

export interface CompareOptions<T> {
  tab: Tab;
  site: Site;
  sink: Sink;
  /** Runs in both pages, once they are loaded. */
  script: () => T | Promise<T>;
  /** Runs in the head of both, before the SDK. */
  before?: () => void;
  /** More `init` options, as source. */
  init?: string;
  body?: string;
}

/** What the same script answers in a page without the SDK, and in one with it (which stays open). */
export async function compare<T>(options: CompareOptions<T>): Promise<{ without: T; with: T }> {
  const { tab, site, sink, script, before, init, body } = options;
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
}
