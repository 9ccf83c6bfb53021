import { dateTime } from '@grafana/data';
import { firstValueFrom, lastValueFrom, toArray } from 'rxjs';
import { createDataSources } from './createDataSources';
import { createProxyClient, type ProxyAnswer, type ProxyRequest } from './ProxyClient';

const range = { from: dateTime(1_000_000), to: dateTime(4_600_000), raw: { from: 'now-1h', to: 'now' } };

function ok(body: unknown): ProxyAnswer {
  return { ok: true, status: 200, statusText: 'OK', body: JSON.stringify(body) };
}

function sourcesAnswering(answer: (request: ProxyRequest) => Promise<ProxyAnswer>) {
  return createDataSources({
    clients: { loki: answer, tempo: answer },
    interpolate: (text) => text.replace('$s', 'shop'),
  });
}

function request(...targets: object[]) {
  return {
    targets: targets.map((target, index) => ({ refId: 'AB'[index], ...target })),
    range,
    scopedVars: {},
  } as never;
}

const NO_LINES = ok({ data: { resultType: 'streams', result: [] } });

test('asks Loki in nanoseconds, with labels apart, and fills in variables', async () => {
  const asked: ProxyRequest[] = [];
  const { loki } = sourcesAnswering((incoming) => {
    asked.push(incoming);
    return Promise.resolve(NO_LINES);
  });
  await lastValueFrom(loki.query(request({ expr: '{service_name="$s"}', maxLines: 7, direction: 'forward' })));
  expect(asked[0]).toMatchObject({
    path: '/loki/api/v1/query_range',
    params: {
      query: '{service_name="shop"}',
      limit: 7,
      direction: 'forward',
      start: '1000000000000',
      end: '4600000000000',
    },
    headers: { 'X-Loki-Response-Encoding-Flags': 'categorize-labels' },
  });
});

test('a metric query starts at a whole step', async () => {
  const asked: ProxyRequest[] = [];
  const { loki } = sourcesAnswering((incoming) => {
    asked.push(incoming);
    return Promise.resolve(ok({ data: { resultType: 'matrix', result: [] } }));
  });
  await lastValueFrom(loki.query(request({ expr: 'sum(count_over_time({a="b"}[5m]))', step: '5m' })));
  expect(asked[0]?.params).toMatchObject({ start: '900000000000', step: '300000ms' });
});

test('one of two queries that fails leaves the answer of the other', async () => {
  const { loki } = sourcesAnswering(({ params }) =>
    Promise.resolve(
      params?.query === 'bad' ? { ok: false, status: 400, statusText: 'Bad Request', body: 'parse error' } : NO_LINES
    )
  );
  const emissions = await lastValueFrom(loki.query(request({ expr: '{a="b"}' }, { expr: 'bad' })).pipe(toArray()));
  expect(emissions.map(({ state }) => state)).toEqual(['Streaming', 'Done']);
  expect(emissions[1]).toMatchObject({ error: { message: 'parse error' }, errors: [{ refId: 'B' }] });
  expect(emissions[1]?.data).toHaveLength(1);
});

test('hidden and empty queries are not sent', async () => {
  const { loki, tempo } = sourcesAnswering(() => Promise.reject(new Error('sent')));
  expect(await firstValueFrom(loki.query(request({ expr: ' ' }, { expr: '{a="b"}', hide: true })))).toEqual({
    data: [],
    state: 'Done',
  });
  expect(await firstValueFrom(tempo.query(request({ query: '{}', hide: true })))).toEqual({ data: [], state: 'Done' });
});

test('times finer than a millisecond keep their rest', async () => {
  const stream = { stream: { a: 'b' }, values: [['1000000000123456789', 'line', {}]] };
  const { loki } = sourcesAnswering(() => Promise.resolve(ok({ data: { resultType: 'streams', result: [stream] } })));
  const { data } = await lastValueFrom(loki.query(request({ expr: '{a="b"}' })));
  const time = data[0].fields[1];
  expect([time.values[0], time.nanos[0]]).toEqual([1_000_000_000_123, 456_789]);
});

test('equal lines get different ids', async () => {
  const entry = ['1000000000000000000', 'line', {}];
  const stream = { stream: { a: 'b' }, values: [entry, entry, entry] };
  const { loki } = sourcesAnswering(() => Promise.resolve(ok({ data: { resultType: 'streams', result: [stream] } })));
  const { data } = await lastValueFrom(loki.query(request({ expr: '{a="b"}' })));
  const [first, ...others] = data[0].fields[5].values as string[];
  expect(first).toMatch(/^1000000000000000000_[0-9a-f]{1,8}$/);
  expect(others).toEqual([`${first}_1`, `${first}_2`]);
});

test('label values within a stream, as a variable asks for them', async () => {
  const asked: ProxyRequest[] = [];
  const { loki } = sourcesAnswering((incoming) => {
    asked.push(incoming);
    return Promise.resolve(ok({ data: ['shop-web'] }));
  });
  const query = { refId: 'V', type: 1 as const, label: 'service_name', stream: '{rum_stream="sessions"}' };
  expect(await loki.metricFindQuery(query, { range })).toEqual([{ text: 'shop-web' }]);
  expect(asked[0]).toMatchObject({
    path: '/loki/api/v1/label/service_name/values',
    params: { query: '{rum_stream="sessions"}', start: '1000000000000', end: '4600000000000' },
  });
});

test('label values that cannot be read reject with the words of Loki', async () => {
  const { loki } = sourcesAnswering(() =>
    Promise.resolve({ ok: false, status: 502, statusText: 'Bad Gateway', body: '{"message":"Loki cannot be reached"}' })
  );
  await expect(loki.metricFindQuery({ refId: 'V', type: 1, label: 'a' })).rejects.toThrow('Loki cannot be reached');
  expect(await loki.testDatasource()).toMatchObject({ status: 'error' });
});

test('a trace that is not there is an error that names it', async () => {
  const { tempo } = sourcesAnswering(() =>
    Promise.resolve({ ok: false, status: 404, statusText: 'Not Found', body: '' })
  );
  expect(await firstValueFrom(tempo.query(request({ query: 'abcdef' })))).toMatchObject({
    state: 'Error',
    data: [],
    error: {
      refId: 'A',
      message: expect.stringContaining('failed to get trace with id: abcdef Status: 404 Not Found'),
    },
  });
});

test('Tempo runs only the first query of a request, as in Grafana, and only TraceQL', async () => {
  const asked: ProxyRequest[] = [];
  const { tempo } = sourcesAnswering((incoming) => {
    asked.push(incoming);
    return Promise.resolve(ok({ traces: [] }));
  });
  await lastValueFrom(tempo.query(request({ query: '{ a }' }, { query: '{ b }' })));
  expect(asked.map(({ params }) => params)).toEqual([{ q: '{ a }', limit: 20, spss: 3, start: 1000, end: 4600 }]);
  expect(await firstValueFrom(tempo.query(request({ query: '', queryType: 'serviceMap' })))).toMatchObject({
    error: { message: expect.stringContaining('"serviceMap"') },
  });
});

test('who stops listening stops the request', async () => {
  let signal: AbortSignal | undefined;
  const { tempo } = sourcesAnswering((incoming) => {
    signal = incoming.signal;
    return new Promise(() => undefined);
  });
  tempo
    .query(request({ query: '{ a }' }))
    .subscribe()
    .unsubscribe();
  expect(signal?.aborted).toBe(true);
});

test('the proxy client leaves out what is undefined and reads text as it is', async () => {
  const fetched: string[] = [];
  const client = createProxyClient({
    baseUrl: '/base',
    fetch: ((url: string) => {
      fetched.push(url);
      return Promise.resolve(new Response('no', { status: 400, statusText: 'Bad Request' }));
    }) as typeof fetch,
  });
  expect(await client({ path: '/a', params: { x: 'é&', y: undefined, n: 1 } })).toEqual({
    ok: false,
    status: 400,
    statusText: 'Bad Request',
    body: 'no',
  });
  expect(fetched).toEqual(['/base/a?x=%C3%A9%26&n=1']);
});
