import { closeAll, NOW, open, stored } from './otlp';

afterEach(closeAll);

async function push(body: unknown, type = 'application/json') {
  const store = await open();
  const response = await fetch(`${store.url}/loki/api/v1/push`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { store, status: response.status, words: await response.text() };
}

const at = (ms: number, line: string) => [`${ms}000000`, line];

describe("Loki's push API", () => {
  it('stores lines with the labels of their stream', async () => {
    const stream = { app: 'faro', kind: 'log' };
    const { store, status } = await push({ streams: [{ stream, values: [at(NOW, 'level=warn a=b')] }] });
    expect(status).toBe(204);
    const [found] = await stored(store);
    expect(found?.stream).toEqual({ ...stream, service_name: 'faro' });
    expect(found?.values[0]?.slice(0, 2)).toEqual(at(NOW, 'level=warn a=b'));
    expect(found?.values[0]?.[2].structuredMetadata).toEqual({ detected_level: 'warn' });
  });

  it('refuses a line that is too old, and stores the others', async () => {
    const values = [at(NOW - 8 * 86_400_000, 'old'), at(NOW, 'new')];
    const { store, status, words } = await push({ streams: [{ stream: { app: 'faro' }, values }] });
    expect(status).toBe(400);
    expect(words).toContain('too old');
    expect((await stored(store))[0]?.values).toHaveLength(1);
  });

  it.each([
    ['no JSON', '{', 'application/json', 400],
    ['no streams', {}, 'application/json', 400],
    ['labels that are no strings', { streams: [{ stream: { a: 1 }, values: [] }] }, 'application/json', 400],
    ['a time that is none', { streams: [{ stream: { a: 'b' }, values: [['now', 'x']] }] }, 'application/json', 400],
    ['protobuf', '', 'application/x-protobuf', 415],
  ])('refuses %s', async (_, body, type, status) => {
    expect(await push(body, type)).toMatchObject({ status });
  });
});
