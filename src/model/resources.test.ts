import { causedByActions } from './causedBy';
import { countedResources, lackingTraces, mergeResources } from './mergeResources';
import type { Resource } from './resource';
import { resourceName } from './resourceName';
import { resourcePhases } from './resourcePhases';
import type { Action, ErrorEvent, View } from './story';

const id = (digit: string): string => digit.repeat(32);

function resource(some: Partial<Resource>): Resource {
  return {
    id: 'r',
    traceId: id('1'),
    spanId: 's',
    type: 'fetch',
    url: '/',
    startMs: 0,
    durationMs: 10,
    phases: {},
    failed: false,
    ...some,
  };
}

describe('resourcePhases', () => {
  it('lays phases end to end and accounts for all of the time', () => {
    expect(resourcePhases({ durationMs: 100, phases: { response: 20, dns: 5, request: 60, tls: 0 } })).toEqual([
      { phase: 'dns', offsetMs: 0, durationMs: 5 },
      { phase: 'request', offsetMs: 5, durationMs: 60 },
      { phase: 'response', offsetMs: 65, durationMs: 20 },
      { phase: 'unknown', offsetMs: 85, durationMs: 15 },
    ]);
  });

  it('never goes beyond the duration', () => {
    const bars = resourcePhases({ durationMs: 50, phases: { queue: 40, request: 40, response: 40 } });
    expect(bars.reduce((sum, { durationMs }) => sum + durationMs, 0)).toBe(50);
  });

  it('is one unknown bar where the browser hides the phases', () => {
    expect(resourcePhases({ durationMs: 0.2, phases: {} })).toEqual([
      { phase: 'unknown', offsetMs: 0, durationMs: 0.2 },
    ]);
    expect(resourcePhases({ durationMs: 0, phases: {} })).toEqual([]);
  });
});

describe('resourceName', () => {
  it.each([
    ['https://cdn.example.com/a/b/app.js?v=1', 'app.js?v=1'],
    ['https://shop.example.com/api/cart/', 'cart'],
    ['https://shop.example.com/', 'shop.example.com'],
    ['not a url', 'not a url'],
    ['data:text/plain,hi', 'data:text/plain,hi'],
    ['', ''],
  ])('calls %s %s', (url, name) => expect(resourceName(url)).toBe(name));
});

describe('lackingTraces', () => {
  const story = {
    views: [{ traceId: id('a'), resources: 3 } as View],
    actions: [{ traceId: id('b') } as Action, { traceId: 'odd' } as Action, {} as Action],
    errors: [{ traceId: id('b') } as ErrorEvent],
  };

  it('are those that records carry and the search lacks, when there should be more', () => {
    const found = { resources: [], wholeTraces: [id('a')], cutTraces: [id('c')] };
    expect(lackingTraces(found, story, 1)).toEqual([id('c'), id('b')]);
  });

  it('are only the cut ones when the search found what the session counted', () => {
    const found = { resources: [resource({})], wholeTraces: [], cutTraces: [id('c')] };
    expect(lackingTraces(found, story, 1)).toEqual([id('c')]);
  });

  it('go by the larger of the two counts', () => {
    expect(countedResources({ counters: { resources: 2 } }, story)).toBe(3);
    expect(countedResources({ counters: { resources: 9 } }, story)).toBe(9);
    expect(countedResources({ counters: {} }, { views: [] })).toBe(0);
  });
});

describe('mergeResources', () => {
  it('keeps the last word on each, by start', () => {
    const merged = mergeResources([
      resource({ id: 'b', startMs: 2 }),
      resource({ id: 'a' }),
      resource({ id: 'b', startMs: 1, failed: true }),
    ]);
    expect(merged).toMatchObject([{ id: 'a' }, { id: 'b', startMs: 1, failed: true }]);
  });
});

describe('causedByActions', () => {
  it('gives each action what carries its id', () => {
    const story = {
      actions: [{ id: 'x' } as Action, { id: 'y' } as Action],
      errors: [{ id: 'e', actionId: 'x', timeMs: 5 } as ErrorEvent, { id: 'f', timeMs: 1 } as ErrorEvent],
    };
    const caused = causedByActions(story, [
      resource({ id: '2', actionId: 'x', startMs: 9 }),
      resource({ id: '1', actionId: 'x', startMs: 3 }),
      resource({ id: '3', actionId: 'elsewhere' }),
    ]);
    expect([...caused.keys()]).toEqual(['x']);
    expect(caused.get('x')?.requests.map((one) => one.id)).toEqual(['1', '2']);
    expect(caused.get('x')?.errors.map((one) => one.id)).toEqual(['e']);
  });
});
