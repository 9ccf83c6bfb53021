import { expect, flush, test } from './support/fixtures';
import type { SeenRecord, Sink } from './support/sink';
import type { Tab } from './support/tab';

/** Type and name of every action, by the time it began. */
const actions = (sink: Sink): SeenRecord[] => sink.events('rum.action').sort((a, b) => a.time - b.time);
const told = (sink: Sink): string[] =>
  actions(sink).map(({ attributes: a }) => `${a['rum.action.type']}: ${a['rum.action.name']}`);
const session = (sink: Sink) => sink.newest('rum.session', 'rum.tab.id')[0]?.attributes;
/** Which action each request to the API belongs to, by its name. */
const causes = (sink: Sink): (string | undefined)[] =>
  sink.spans
    .filter(({ attributes }) => String(attributes['url.full']).includes('/api/'))
    .sort((a, b) => a.start - b.start)
    .map(({ attributes, parentSpanId }) => {
      const action = actions(sink).find((one) => one.attributes['rum.action.id'] === attributes['rum.action.id']);
      expect(action?.spanId).toBe(action && parentSpanId);
      return action && String(action.attributes['rum.action.name']);
    });
/** The page has loaded, and nothing of that is left to react to what follows. */
const settle = (tab: Tab): Promise<void> => tab.wait(500);

test('a form sent by its button is that click, by Enter a submit; both cause their request', async ({ open, sink }) => {
  const tab = await open({
    body: `<form aria-label="Search"><input name="q" placeholder="Words"><button>Find</button></form>
<script>document.querySelector('form').onsubmit = (event) => { event.preventDefault(); fetch('/api/find?by=' + (event.submitter?.localName)); };</script>`,
  });
  await settle(tab);
  await tab.click('button');
  await settle(tab);
  await tab.type('input', 't0ps3cret');
  await tab.press('Enter');
  await flush(tab);
  expect(told(sink)).toEqual(['click: Find', 'input: Words', 'submit: Find']);
  expect(causes(sink)).toEqual(['Find', 'Find']);
  const [click, input, submit] = actions(sink);
  expect(click?.attributes['rum.action.frustrations']).toBeUndefined();
  expect(click?.attributes).toMatchObject({ 'rum.action.resources': 1, 'rum.action.target': 'body>form>button' });
  expect(submit?.attributes).toMatchObject({ 'rum.action.resources': 1 });
  expect([click?.body, input?.body, submit?.body]).toEqual(['Click on Find', 'Input into Words', 'Submit of Find']);
  expect(session(sink)).toMatchObject({ 'rum.session.actions': 3, 'rum.session.clicks': 1, 'rum.session.inputs': 1 });
  expect(sink.bodies.join()).not.toContain('t0ps3cret');
});

test('one edit of a field is one action: text, choices, boxes', async ({ open, sink }) => {
  const tab = await open({
    body: `<label>Name <input id="name"></label> <textarea aria-label="Notes"></textarea>
<label>Country <select><option>Chile</option><option>Peru</option></select></label>
<label><input type="checkbox" id="news"> News</label> <input type="range" aria-label="Volume">
<div contenteditable aria-label="Letter">x</div>
<script>document.querySelector('select').onchange = () => fetch('/api/cities');</script>`,
  });
  await settle(tab);
  await tab.type('#name', 'Ann');
  await tab.type('textarea', 'first');
  await tab.type('#name', 'Bea');
  await tab.type('[contenteditable]', 'more');
  await tab.type('select', 'Peru');
  await settle(tab);
  await tab.evaluate("document.querySelector('#news').focus()");
  await tab.press(' ');
  await tab.evaluate("document.querySelector('[type=range]').focus()");
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) {
    await tab.press(key);
  }
  await tab.wait(700);
  // The end of a view writes its counts.
  await tab.evaluate("UserSessions.startView('next')");
  await flush(tab);
  expect(told(sink)).toEqual([
    'input: Name',
    'input: Notes',
    'input: Name',
    'input: Letter',
    'change: Country',
    'click: News',
    'change: Volume',
  ]);
  expect(causes(sink)).toEqual(['Country']);
  expect(actions(sink)[4]?.attributes['rum.action.resources']).toBe(1);
  expect(session(sink)).toMatchObject({ 'rum.session.actions': 7, 'rum.session.clicks': 1, 'rum.session.inputs': 7 });
  expect(sink.newest('rum.view', 'rum.view.id')[0]?.attributes).toMatchObject({
    'rum.view.actions': 7,
    'rum.view.clicks': 1,
    'rum.view.inputs': 7,
  });
});

test('shortcuts that the page acts on are actions; typing and the keys of the browser are not', async ({
  open,
  sink,
}) => {
  const tab = await open({
    body: `<p id="state"></p><textarea aria-label="Notes"></textarea><script>
addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.key === 's') { event.preventDefault(); fetch('/api/save', { method: 'post' }); }
  if (event.key === 'Escape') { document.querySelector('#state').textContent = 'closed'; }
});</script>`,
  });
  await settle(tab);
  await tab.press('Control+s');
  await settle(tab);
  await tab.press('Escape');
  await settle(tab);
  // Nobody listens to these.
  await tab.press('Control+Shift+y');
  await settle(tab);
  await tab.press('j');
  await tab.type('textarea', 'words');
  await tab.press('Control+a');
  await tab.press('Control+s');
  await settle(tab);
  await tab.evaluate('document.activeElement.blur()');
  await flush(tab);
  expect(told(sink)).toEqual(['key: Ctrl+S', 'key: Escape', 'input: Notes', 'key: Ctrl+S']);
  expect(causes(sink)).toEqual(['Ctrl+S', 'Ctrl+S']);
  expect(actions(sink)[0]?.attributes).toMatchObject({ 'rum.action.resources': 1, 'rum.action.target': 'body' });
  expect(session(sink)).toMatchObject({ 'rum.session.actions': 4, 'rum.session.clicks': 0, 'rum.session.inputs': 1 });
});

test('a key that starts a session is an action in it', async ({ open, sink }) => {
  const tab = await open({
    init: 'sessionIdleMs: 1500',
    body: `<script>addEventListener('keydown', (event) => event.preventDefault());</script>`,
  });
  await tab.until('!UserSessions.getSession()');
  await tab.press('Control+s');
  const { id } = await tab.evaluate<{ id: string }>('UserSessions.getSession()');
  await flush(tab);
  expect(told(sink)).toEqual(['key: Ctrl+S']);
  const [key] = actions(sink);
  expect(key?.attributes).toMatchObject({ 'session.id': id, 'rum.view.id': expect.stringMatching(/^\w{16}$/) });
  expect(sink.spans.map(({ spanId }) => spanId)).toContain(key?.spanId);
});

test('scrolling to another quarter of the page is an action, by a person only, once', async ({ open, sink }) => {
  const tab = await open({ body: '<div style="height: 10000px"></div>' });
  await tab.evaluate('scrollTo(0, 1000)');
  await settle(tab);
  await tab.wheel(4500);
  await tab.until('scrollY > 5400');
  await settle(tab);
  await tab.wheel(-3000);
  await tab.until('scrollY < 2600');
  await settle(tab);
  await tab.wheel(2500);
  await tab.until('scrollY > 4900');
  await settle(tab);
  await tab.wheel(9000);
  await tab.until('scrollY + innerHeight >= document.documentElement.scrollHeight - 1');
  await flush(tab);
  expect(told(sink)).toEqual(['scroll: 50 %', 'scroll: 100 %']);
  const [half, end] = actions(sink).map(({ attributes }) => Number(attributes['rum.action.scroll_depth']));
  expect(half).toBeGreaterThanOrEqual(60);
  expect(half).toBeLessThan(75);
  expect(end).toBe(100);
  expect(session(sink)).toMatchObject({ 'rum.session.actions': 2 });
});

test('rage clicks are on what should have reacted: not on links, fields, canvas, and where words are selected', async ({
  open,
  sink,
}) => {
  const tab = await open({
    init: 'frustrations: { rageClicks: 4 }',
    body: `<button>Pay</button><a href="#x">Top</a><input type="number" aria-label="Count"><canvas aria-label="Map"></canvas><p>word</p>`,
  });
  await settle(tab);
  for (const selector of ['button', 'a', 'input', 'canvas', 'p']) {
    await tab.click(selector, { count: 4 });
    await tab.wait(1200);
  }
  await tab.click('button', { count: 3 });
  await flush(tab);
  const raging = actions(sink).filter((one) =>
    String(one.attributes['rum.action.frustrations']).includes('rage_click')
  );
  expect(raging.map(({ attributes }) => attributes['rum.action.name'])).toEqual(['Pay']);
  expect(session(sink)?.['rum.session.clicks']).toBe(23);
});

test('a click is dead when nothing happened, in shadow trees too, and not when the page scrolled or focused', async ({
  open,
  sink,
}) => {
  const tab = await open({
    body: `<x-live></x-live><x-dead></x-dead><x-closed aria-label="Closed"></x-closed>
<button id="top">Top</button><button id="focus">Focus</button><button id="late">Late</button><button id="dead">Dead</button>
<input id="field"><div style="height: 5000px"></div><script>
class Host extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: this.localName === 'x-closed' ? 'closed' : 'open' });
    root.innerHTML = '<button>' + this.localName + '</button>';
    if (this.localName === 'x-live') root.firstChild.onclick = () => root.append('done');
  }
}
for (const name of ['x-live', 'x-dead', 'x-closed']) customElements.define(name, class extends Host {});
const on = (id, does) => (document.getElementById(id).onclick = does);
on('top', () => scrollTo(0, scrollY + 50));
on('focus', () => document.getElementById('field').focus());
on('late', () => setTimeout(() => document.body.append('late'), 250));
</script>`,
  });
  await settle(tab);
  for (const selector of ['x-live', 'x-dead', 'x-closed', '#top', '#focus', '#late', '#dead']) {
    await tab.click(selector);
    await settle(tab);
  }
  await flush(tab);
  const dead = actions(sink).filter((one) => one.attributes['rum.action.frustrations'] === 'dead_click');
  expect(told(sink)).toHaveLength(7);
  expect(dead.map(({ attributes }) => attributes['rum.action.name'])).toEqual(['x-dead', 'Late', 'Dead']);
  expect(session(sink)?.['rum.session.frustrations']).toBe(3);
});

test('how long a page may take to react is an option', async ({ open, sink }) => {
  const tab = await open({
    init: 'frustrations: { deadMs: 1000 }',
    body: `<button onclick="setTimeout(() => document.body.append('late'), 300)">Late</button>`,
  });
  await settle(tab);
  await tab.click('button');
  await tab.wait(1500);
  await flush(tab);
  expect(actions(sink)[0]?.attributes['rum.action.frustrations']).toBeUndefined();
  expect(actions(sink)[0]?.attributes['rum.action.duration']).toBeGreaterThanOrEqual(295);
});

test('what the page starts takes time and causes what no click does', async ({ open, sink }) => {
  const tab = await open({ body: `<button onclick="fetch('/api/clicked')">Go</button>` });
  await settle(tab);
  await tab.evaluate(`
    UserSessions.startAction('import', { rows: 3, file: 'a.csv' });
    UserSessions.startAction('forgotten');
    UserSessions.stopAction('never started');
  `);
  await tab.evaluate("fetch('/api/rows').then(() => undefined)");
  await tab.evaluate("UserSessions.stopAction('forgotten')");
  await tab.evaluate("fetch('/api/more').then(() => undefined)");
  await tab.click('button');
  await settle(tab);
  await tab.evaluate("UserSessions.stopAction('import', { rows: 5 })");
  await tab.evaluate("UserSessions.startAction('open at the end')");
  await tab.evaluate('UserSessions.endSession()');
  await flush(tab);
  expect(told(sink).sort()).toEqual(['click: Go', 'custom: forgotten', 'custom: import', 'custom: open at the end']);
  expect(causes(sink)).toEqual(['forgotten', 'import', 'Go']);
  const imported = actions(sink).find(({ attributes }) => attributes['rum.action.name'] === 'import');
  expect(imported?.attributes).toMatchObject({ rows: 5, file: 'a.csv', 'rum.action.resources': 1 });
  expect(imported?.attributes['rum.action.duration']).toBeGreaterThanOrEqual(500);
  const span = sink.spans.find(({ spanId }) => spanId === imported?.spanId);
  expect((span?.end ?? 0) - (span?.start ?? 0)).toBeGreaterThanOrEqual(500);
});

test('what is ignored leaves no trace, what is masked no words', async ({ open, sink }) => {
  const tab = await open({
    body: `<div data-rum-ignore><button id="hidden">Hidden</button><input id="ignored"><form id="form"><input id="in-form"></form></div>
<div data-rum-mask><label>t0ps3cret <input id="masked" title="t0ps3cret"></label><button aria-label="t0ps3cret">t0ps3cret</button></div>
<script>document.querySelector('form').onsubmit = () => false;</script>`,
  });
  await settle(tab);
  await tab.click('#hidden');
  await tab.type('#ignored', 'x');
  await tab.press('Escape');
  await tab.type('#in-form', 'x');
  await tab.press('Enter');
  await tab.type('#masked', 'x');
  await tab.click('[data-rum-mask] button');
  await flush(tab);
  expect(told(sink)).toEqual(['input: input', 'click: button']);
  expect(session(sink)).toMatchObject({ 'rum.session.actions': 2, 'rum.session.inputs': 1, 'rum.session.clicks': 1 });
  expect(sink.bodies.join()).not.toContain('t0ps3cret');
});
