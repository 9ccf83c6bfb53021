import { expect, test } from './support/fixtures';

// What every other test relies on, so that a green suite means the same in every engine.

const PAGE = `<!doctype html><meta charset="utf-8"><title>Tab</title><body style="height:4000px;margin:0">
<button style="border:0;width:200px;height:40px">x</button><input><textarea></textarea><select><option>apple</option><option>pear</option></select>
<script>
  window.seen = [];
  for (const name of ['click', 'dblclick', 'input', 'change', 'keydown', 'wheel', 'scroll']) {
    addEventListener(name, (e) => seen.push([name, e.isTrusted, e.detail ?? e.key, Math.round(e.offsetX ?? -1), Boolean(e.ctrlKey)]), true);
  }
  addEventListener('pageshow', ({ persisted }) => (window.persisted = persisted));
  addEventListener('pagehide', () => fetch('/api/bye' + location.pathname, { method: 'POST', body: 'x', keepalive: true }));
</script>`;

type Seen = [name: string, trusted: boolean, detail: number | string, x: number, ctrl: boolean];

test('acts with trusted events', async ({ tab, site }) => {
  site.pages['/'] = PAGE;
  await tab.goto(site.url);
  const of = async (name: string): Promise<Seen[]> =>
    (await tab.evaluate<Seen[]>('seen')).filter((event) => event[0] === name);

  await tab.click('button', { at: { x: 30, y: 10 } });
  expect(await of('click')).toEqual([['click', true, 1, 30, false]]);
  await tab.click('button', { count: 3, at: { x: 90, y: 10 } });
  expect((await of('click')).slice(1).map((event) => event[2])).toEqual([1, 2, 3]);
  expect(await of('dblclick')).toHaveLength(1);

  await tab.type('input', 'Hi ä');
  expect(await tab.evaluate("document.querySelector('input').value")).toBe('Hi ä');
  expect((await of('input')).map(([, trusted]) => trusted)).toEqual([true, true, true, true]);
  await tab.type('select', 'pe');
  expect(await tab.evaluate("document.querySelector('select').value")).toBe('pear');
  await tab.evaluate(
    "window.keys = []; addEventListener('keydown', (e) => keys.push([e.key, e.ctrlKey, e.isTrusted]));"
  );
  await tab.press('Control+s');
  await tab.press('Escape');
  expect(await tab.evaluate('keys')).toEqual([
    ['Control', true, true],
    ['s', true, true],
    ['Escape', false, true],
  ]);

  await tab.wheel(300);
  await tab.until('scrollY > 0');
  expect((await of('wheel')).every(([, trusted]) => trusted)).toBe(true);
  await tab.evaluate(
    "document.body.insertAdjacentHTML('beforeend', '<p style=\"margin-top:3000px\"><a id=far>far</a>')"
  );
  await tab.click('#far');
  expect((await of('click')).length).toBe(5);
});

test('evaluates expressions, statements, functions and promises, and says what failed', async ({ tab, site }) => {
  site.pages['/'] = PAGE;
  await tab.goto(site.url);
  expect(await tab.evaluate('1 + 1')).toBe(2);
  expect(await tab.evaluate('window.a = 1; window.b = 2;')).toBeUndefined();
  expect(await tab.evaluate(({ x }) => Promise.resolve({ x, none: undefined }), { x: 5 })).toEqual({ x: 5 });
  expect(await tab.evaluate('undefined')).toBeUndefined();
  await expect(tab.evaluate(() => Promise.reject(new Error('from the page')))).rejects.toThrow('from the page');
});

test('goes back and forward, out of the back/forward cache where the engine has one', async ({ tab, site }) => {
  site.pages['/'] = PAGE;
  await tab.goto(`${site.url}/one`);
  await tab.goto(`${site.url}/two`);
  await tab.back();
  expect(await tab.evaluate('[location.pathname, persisted]')).toEqual(['/one', true]);
  await tab.forward();
  expect(await tab.evaluate('[location.pathname, persisted]')).toEqual(['/two', true]);
  await tab.evaluate("history.pushState({}, '', '/three')");
  await tab.back();
  expect(await tab.evaluate('location.pathname')).toBe('/two');
  await tab.reload();
  expect(await tab.evaluate('[location.pathname, persisted]')).toEqual(['/two', false]);
});

test('opens tabs of one profile, and closes them as a person does', async ({ tab, site }) => {
  site.pages['/'] = PAGE;
  await tab.goto(`${site.url}/first`);
  await tab.evaluate("localStorage.setItem('shared', 'yes'); sessionStorage.setItem('own', 'first');");
  const second = await tab.newTab();
  await second.goto(`${site.url}/second`);
  const stored = "[localStorage.getItem('shared'), sessionStorage.getItem('own')]";
  expect(await second.evaluate(stored)).toEqual(['yes', null]);
  for (const each of [tab, second]) {
    expect(await each.evaluate('document.visibilityState')).toBe('visible');
  }
  const popup = await tab.opened(() => void window.open('/popup'));
  expect(await popup.evaluate(stored)).toEqual(['yes', 'first']);
  expect(await popup.evaluate('location.pathname')).toBe('/popup');
  await popup.close();
  await second.close();
  await expect
    .poll(() => site.seen.map(({ path }) => path).filter((path) => path.startsWith('/api/bye')))
    .toEqual(['/api/bye/popup', '/api/bye/second']);
  expect(await tab.evaluate('location.pathname')).toBe('/first');
});

test.describe('a tab that hides', () => {
  test.use({ hides: true });

  test('hides and shows', async ({ tab, site }) => {
    site.pages['/'] = PAGE;
    await tab.goto(site.url);
    expect(await tab.evaluate('document.visibilityState')).toBe('visible');
    await tab.hide();
    expect(await tab.evaluate('document.visibilityState')).toBe('hidden');
    await tab.show();
    expect(await tab.evaluate('document.visibilityState')).toBe('visible');
  });
});
