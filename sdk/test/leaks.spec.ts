import { expect, html, test } from './support/fixtures';
import { MemoryProbe } from './support/MemoryProbe';
import type { Held } from './support/MemoryProbe';

const ROUTES = 1000;
const LISTENERS = 10_000;
/** The engine's own code for a page, compiled and optimised as it runs, still grows a little after the warm-up. */
const HEAP_SLACK_BYTES = 500_000;

/** A router whose every page replaces the last one's nodes, loads an image, asks by fetch or XMLHttpRequest, and fails now and then. */
const ROUTER = `<main></main><script>
let route = 0;
function ask(method) {
  if (method === 'fetch') return void fetch('/api/200').then((response) => response.text());
  const xhr = new XMLHttpRequest();
  xhr.open('GET', '/api/200');
  xhr.send();
}
function show() {
  const card = document.createElement('section');
  card.id = 'route-' + route;
  card.innerHTML = '<button style="position:fixed;inset:0 auto auto 0;width:100px;height:50px">Next</button>'
    + '<img src="/pixel.gif?' + (route % 50) + '"><ul>' + '<li><a href="#">Row</a></li>'.repeat(10) + '</ul>';
  card.querySelector('button').addEventListener('click', next);
  document.querySelector('main').replaceChildren(card);
}
function next() {
  history.pushState({ route }, '', '/routes/page-' + 'abcdefghij'[++route % 10]);
  show();
  ask(route % 2 ? 'fetch' : 'xhr');
  if (route % 20 === 0) throw new Error('Route ' + route);
}
show();
</script>`;

// A trace takes snapshots of the page, and these hold its nodes.
test.use({ trace: 'off' });
test.skip(
  ({ engineName }) => engineName !== 'chromium',
  'Only Chromium tells how many nodes, listeners and bytes a page holds.'
);
test.setTimeout(480_000);

let probe: MemoryProbe;
test.beforeEach(async ({ site, sink }) => {
  site.pages['/'] = html({ endpoint: sink.url, body: ROUTER });
  probe = await MemoryProbe.open(`${site.url}/`);
});
test.afterEach(() => probe.close());

test('nothing grows over 1,000 clicks that change the route', async ({ sink }) => {
  const fresh = await settle();
  await walk(ROUTES / 10);
  const { heapBytes } = await settle();
  await walk(ROUTES);
  // One page of the router is as large as another: whatever is more than at first is in no document any more.
  await expectBack({ ...fresh, heapBytes });
  // It did watch all that.
  expect(sink.newest('rum.view', 'rum.view.id').length).toBeGreaterThan(ROUTES);
  expect(sink.events('rum.action').length).toBeGreaterThan(ROUTES);
  expect(sink.events('exception').length).toBeGreaterThan(0);

  // And the measure sees a page that keeps its nodes.
  await probe.run(
    'window.kept = []; new MutationObserver((records) => kept.push(records)).observe(document, { childList: true, subtree: true })'
  );
  await walk(20);
  const leaking = await settle();
  expect(leaking.nodes).toBeGreaterThan(fresh.nodes + 20 * 10);
});

test('nothing grows over 10,000 listeners added and removed', async () => {
  await listen(LISTENERS / 10);
  const before = await settle();
  await listen(LISTENERS);
  await expectBack(before);
});

async function walk(times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await probe.click(50, 25);
    // Input goes before timers: without a pause several clicks would be one tick for the page.
    await probe.run('new Promise((resolve) => setTimeout(resolve))');
  }
}

/** Of every kind, on elements that stay, that go, and on the window. */
async function listen(times: number): Promise<void> {
  await probe.run(`for (let i = 0; i < ${times}; i++) {
      const target = [document.querySelector('main'), document.createElement('button'), window, document][i % 4];
      const type = ['click', 'input', 'scroll', 'keydown', 'error', 'visibilitychange', 'made-up'][i % 7];
      const capture = i % 2 === 0;
      const listener = i % 3 ? () => {} : { handleEvent() {} };
      if (i % 5 === 0) {
        const controller = new AbortController();
        target.addEventListener(type, listener, { capture, signal: controller.signal });
        controller.abort();
      } else if (i % 5 === 1) {
        target.addEventListener('made-up', listener, { capture, once: true });
        target.dispatchEvent(new Event('made-up'));
      } else {
        target.addEventListener(type, listener, { capture, passive: true });
        target.removeEventListener(type, listener, capture);
      }
    }`);
}

/** Waits until the open action and the view's loading are over and everything is sent. */
async function settle(): Promise<Held> {
  await probe.run('new Promise((resolve) => setTimeout(resolve, 1500)).then(() => UserSessions.flush())');
  return probe.held();
}

async function expectBack(before: Held): Promise<void> {
  await expect
    .poll(
      async () => {
        const now = await settle();
        return {
          nodes: Math.max(0, now.nodes - before.nodes),
          listeners: Math.max(0, now.listeners - before.listeners),
          heap: now.heapBytes - before.heapBytes < HEAP_SLACK_BYTES ? 'flat' : now.heapBytes - before.heapBytes,
        };
      },
      { timeout: 10_000 }
    )
    .toEqual({ nodes: 0, listeners: 0, heap: 'flat' });
}
