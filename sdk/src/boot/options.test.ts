import manifest from '../../package.json';
import { causesJson, causesOf, describeError } from '../signals/errors/describeError';
import { createIdentity } from './identity';
import { readOptions } from './options';
import { isSampled } from './sampling';
import { pageAttributes } from './pageAttributes';
import { VERSION } from './version';

describe('options', () => {
  it('appends the paths of OTLP to the endpoint, and fills in defaults', () => {
    expect(readOptions({ serviceName: 'a', endpoint: 'https://collector.example.com/' })).toMatchObject({
      settings: {
        tracesUrl: 'https://collector.example.com/v1/traces',
        logsUrl: 'https://collector.example.com/v1/logs',
        sampleRate: 1,
        sessionIdleMs: 900_000,
        sessionMaxMs: 14_400_000,
      },
    });
    expect(readOptions({ serviceName: 'a', tracesUrl: '/t', logsUrl: '/l', sampleRate: undefined })).toMatchObject({
      settings: { tracesUrl: 'http://localhost/t', logsUrl: 'http://localhost/l', sampleRate: 1 },
    });
  });

  it.each([
    [undefined, /serviceName/],
    [{ serviceName: 'a' }, /endpoint/],
    [{ serviceName: 'a', tracesUrl: '/t' }, /both tracesUrl and logsUrl/],
    [{ serviceName: 'a', endpoint: 'javascript:alert(1)' }, /http/],
    [{ serviceName: 'a', endpoint: '/', sampleRate: 2 }, /sampleRate/],
    [{ serviceName: 'a', endpoint: '/', sessionIdleMs: 0 }, /sessionIdleMs/],
    [{ serviceName: 'a', endpoint: '/', propagateTo: [42] }, /propagateTo/],
  ])('%j is refused', (options, problem) => {
    const read = readOptions(options as never);
    expect('problems' in read && read.problems.join()).toMatch(problem);
  });
});

it('the version is that of the package', () => expect(VERSION).toBe(manifest.version));

it('samples by the session, about as often as asked', () => {
  const ids = Array.from({ length: 2000 }, (_, i) => ((i * 2654435761) >>> 0).toString(16).padStart(32, '0'));
  expect(ids.filter((id) => isSampled(id, 0.25)).length / ids.length).toBeCloseTo(0.25, 1);
  expect(ids.some((id) => isSampled(id, 0))).toBe(false);
  expect(ids.every((id) => isSampled(id, 1))).toBe(true);
});

it("takes a page's attributes only as far as they fit and do not replace the SDK's own", () => {
  expect(
    pageAttributes({
      a: 1,
      'session.id': 'x',
      session_id: 'x',
      user_id: 'x',
      b: { c: 1 } as never,
      long: 'x'.repeat(5000),
    })
  ).toEqual({
    a: 1,
    long: 'x'.repeat(1000),
  });
  expect(pageAttributes('words' as never)).toBeDefined();
});

it('a user that cannot be put into words changes nothing', () => {
  const identity = createIdentity();
  identity.setUser({ id: 'ann', name: undefined });
  expect(() => identity.setUser({ id: Object.create(null) as string })).toThrow();
  expect(identity.attributes()).toMatchObject({ 'user.id': 'ann', 'user.name': undefined });
});

it('the largest error with all that a page may add stays below the 64 KB that Loki takes', () => {
  const identity = createIdentity();
  const many = (count: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`${'k'.repeat(90)}${i}`, 'x'.repeat(9000)]));
  identity.setLabels({ ...many(100), ['k'.repeat(5000)]: 'x' });
  identity.setUser({ id: 'x'.repeat(9000), name: 'x'.repeat(9000), email: 'x'.repeat(9000) });
  const error = new Error('x'.repeat(9000), { cause: new Error('x'.repeat(9000)) });
  error.stack = 'x'.repeat(99_000);
  (error.cause as Error).stack = error.stack;
  const { message, stack } = describeError(error);
  const own = { message, stack, causes: causesJson(causesOf(error)), url: 'x'.repeat(2000), request: 'x'.repeat(2000) };
  expect(JSON.stringify({ ...own, ...identity.attributes(), ...pageAttributes(many(100)) }).length).toBeLessThan(
    60_000
  );
});
