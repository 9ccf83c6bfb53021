import { sizesOf } from './sizesOf';
import type { Exported } from './startMeter';

const exported = (signal: Exported['signal'], body: object): Exported => {
  const json = JSON.stringify(body);
  return { signal, json, bodyBytes: 100, headBytes: 50 };
};
const resource = (stream?: string) => ({
  attributes: [
    { key: 'service.name', value: { stringValue: 'shop' } },
    { key: 'os.name', value: { stringValue: 'Linux' } },
    ...(stream ? [{ key: 'rum.stream', value: { stringValue: stream } }] : []),
  ],
});
const nano = `${Date.now()}000000`;
const log = (eventName: string, body: string, stream?: string) => logOf(eventName, [body], stream);
const logOf = (eventName: string, bodies: string[], stream?: string) =>
  exported('logs', {
    resourceLogs: [
      {
        resource: resource(stream),
        scopeLogs: [
          { logRecords: bodies.map((body) => ({ timeUnixNano: nano, eventName, body: { stringValue: body } })) },
        ],
      },
    ],
  });
const TRACE = '0123456789abcdef0123456789abcdef';
const span = (type: string) => ({
  traceId: TRACE,
  spanId: TRACE.slice(16),
  name: 'GET',
  startTimeUnixNano: nano,
  endTimeUnixNano: nano,
  attributes: [{ key: 'rum.resource.type', value: { stringValue: type } }],
});

describe('the sizes of a session', () => {
  const { kinds, ...sizes } = sizesOf([
    log('rum.session', 'Session', 'sessions'),
    log('rum.view', 'View /'),
    exported('traces', {
      resourceSpans: [{ resource: resource(), scopeSpans: [{ spans: [span('image'), span('fetch')] }] }],
    }),
  ]);

  it('counts what goes over the wire, and lines and spans', () => {
    expect(sizes).toMatchObject({ requests: 3, wireBytes: 450, lines: 2, spans: 2 });
  });

  it("counts a line with its own metadata's names and values, without index labels, as Loki does", () => {
    const view = 'event_namerum.viewView /'.length;
    expect(kinds.find(({ kind }) => kind === 'rum.view')).toEqual({
      kind: 'rum.view',
      in: 'Loki, events stream',
      count: 1,
      bytes: view,
    });
    expect(kinds.find(({ kind }) => kind === 'rum.session')?.in).toBe('Loki, sessions stream');
  });

  it('counts the metadata of the resource once a request, as Loki does', () => {
    const resources = kinds.filter(({ kind }) => kind === 'resource, once a request');
    expect(resources.map((one) => [one.in, one.count, one.bytes])).toEqual([
      ['Loki, sessions stream', 1, 'os_nameLinux'.length],
      ['Loki, events stream', 1, 'os_nameLinux'.length],
    ]);
    const two = logOf('rum.view', ['View /', 'View /cart']);
    const { lokiBytes } = sizesOf([two]);
    expect(lokiBytes).toBe('os_nameLinux'.length + 2 * 'event_namerum.view'.length + 'View /View /cart'.length);
  });

  it("counts spans as protobuf, whose ids take half of JSON's hex", () => {
    const [image, fetched] = ['span of a resource', 'span of a request (fetch, XHR)'].map((kind) =>
      kinds.find((one) => one.kind === kind)
    );
    // 18 + 10 for the ids, 5 for the name, 9 + 9 for the times; the attribute: 2 + 2 + 17 + 2 + 2 + 5.
    expect(image?.bytes).toBe(18 + 10 + 5 + 9 + 9 + 30);
    expect(fetched?.count).toBe(1);
    expect(sizes.tempoBytes).toBeGreaterThan((image?.bytes ?? 0) + (fetched?.bytes ?? 0));
  });
});
