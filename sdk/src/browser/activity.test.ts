import { createActivity } from './activity';
import type { ActivityResult, WatchOptions } from './activity';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const watched = (options: Partial<WatchOptions> = {}) => {
  const activity = createActivity();
  const since = performance.now();
  let watch: ReturnType<typeof activity.watch> | undefined;
  const result = new Promise<ActivityResult>((onEnd) => {
    watch = activity.watch({ since, maxMs: 5000, onEnd, ...options });
  });
  return { activity, since, result, watch: watch as NonNullable<typeof watch> };
};

describe('page activity', () => {
  beforeEach(() => document.body.replaceChildren());

  it('is over when nothing happened for 100 ms', async () => {
    const { since, result } = watched();
    expect(await result).toEqual({ end: since, hadActivity: false, quiet: true });
    expect(performance.now() - since).toBeGreaterThanOrEqual(99);
  });

  it('waits for a request that began in it, and for as long as it is told to', async () => {
    const { activity, since, result } = watched({ quietMs: 20 });
    const done = activity.begin();
    await wait(60);
    done();
    const { end, hadActivity, quiet } = await result;
    expect([hadActivity, quiet]).toEqual([true, true]);
    expect(end - since).toBeGreaterThanOrEqual(58);
  });

  it('is cut off when it never ends', async () => {
    const { activity, result } = watched({ maxMs: 150, quietMs: 50 });
    activity.begin();
    expect(await result).toMatchObject({ hadActivity: true, quiet: false });
  });

  it.each<[string, (host: Element) => void]>([
    ['in the document', (host) => host.setAttribute('class', 'x')],
    ['in a shadow tree', (host) => host.shadowRoot?.append('x')],
    ['in a shadow tree within one', (host) => host.shadowRoot?.querySelector('span')?.shadowRoot?.append('x')],
  ])('sees changes %s', async (_, change) => {
    const host = document.body.appendChild(document.createElement('div'));
    const inner = document.createElement('span');
    host.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'open' });
    const { result } = watched();
    change(host);
    expect((await result).hadActivity).toBe(true);
  });

  it('sees changes in a shadow tree that came later, and in one that it is told of', async () => {
    const { since, result } = watched();
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    await wait(50);
    root.append('later');
    expect((await result).end - since).toBeGreaterThanOrEqual(48);

    const far = document.createElement('div').attachShadow({ mode: 'open' });
    const { result: second } = watched({ roots: [far] });
    far.append('x');
    expect((await second).hadActivity).toBe(true);
  });

  it('survives elements that answer nonsense', async () => {
    const hostile = document.createElement('div');
    Object.defineProperty(hostile, 'shadowRoot', {
      get: () => {
        throw new Error('mine');
      },
    });
    document.body.append(hostile);
    const { result } = watched();
    document.body.append('x');
    expect((await result).hadActivity).toBe(true);
  });
});
