import { expect, flush, test } from './support/fixtures';
import { startReceiver } from './support/otlpReceiver';

test('what a visit sends is taken whole by a real receiver of OTLP', async ({ open, site }, info) => {
  const receiver = await startReceiver();
  info.annotations.push({ type: 'receiver', description: receiver.name });
  try {
    const tab = await open({
      endpoint: receiver.url,
      init: "console: ['warn']",
      body: `<img src="/a.gif"><button>Pay</button><script>document.querySelector('button').onclick = () => {
        fetch('/api/pay').then(() => document.body.append('paid'));
      };</script>`,
    });
    const session = await tab.evaluate<{ id: string }>('UserSessions.getSession()');
    await tab.click('button');
    await tab.until("document.body.textContent.includes('paid')");
    await tab.evaluate(() => {
      history.pushState({}, '', '/done');
      console.warn('odd \ud800 words \u0000', { nested: [1, 2n] });
    });
    await tab.evaluate(`UserSessions.setLabels({ plan: 'gold', 'ünïcode': '💥', n: 1.5 });
      UserSessions.log('from the page', { text: 'x'.repeat(5000), yes: true, none: undefined, nan: NaN, big: 2 ** 60 });
      UserSessions.captureError(Object.assign(new Error('no card'), { cause: new TypeError('why') }));`);
    await flush(tab);
    await tab.goto(`${site.url}/bye`);
    await flush(tab);
    await expect
      .poll(() => receiver.counts(session.id), { timeout: 15_000 })
      .toMatchObject({
        'session.start': 1,
        'rum.action': 1,
        exception: 1,
        'browser.console': 1,
        log: 1,
        'span rum.action': 1,
        'span GET': 1,
        'span documentLoad': 2,
        'span rum.view.load': 1,
      });
    expect(await tab.evaluate('diagnostics')).toEqual([]);
  } finally {
    await receiver.close();
  }
});
