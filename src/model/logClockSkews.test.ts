import { clockSkews } from './logClockSkews';
import type { Resource } from './resource';
import type { LogLine } from './story';

const line = (traceId: string | undefined, timeMs: number, service = 'shop-api'): LogLine => ({
  id: `${traceId} ${timeMs}`,
  timeMs,
  timeNs: `${timeMs}000000`,
  service,
  level: 'info',
  message: '',
  traceId,
  attributes: {},
});
const request = (traceId: string, startMs: number, durationMs = 100): Resource => ({
  id: `${traceId} ${startMs}`,
  traceId,
  spanId: `${traceId} ${startMs}`,
  type: 'fetch',
  url: '/x',
  startMs,
  durationMs,
  phases: {},
  failed: false,
});
const REQUESTS = [request('a', 100_000), request('b', 200_000), request('c', 300_000)];

describe('clockSkews', () => {
  it('says nothing of lines within their requests, or a little outside', () => {
    expect(clockSkews([line('a', 100_050), line('b', 198_100), line('c', 302_000)], REQUESTS)).toEqual([]);
  });

  it('tells a clock that is behind, and one that is ahead, by the middle of its lines', () => {
    const behind = [line('a', 96_810), line('a', 96_890), line('b', 196_850), line('c', 296_850)];
    const ahead = [line('a', 160_050, 'mail'), line('b', 260_050, 'mail')];
    expect(clockSkews([...behind, ...ahead], REQUESTS)).toEqual([
      { service: 'mail', byMs: 60_000 },
      { service: 'shop-api', byMs: -3200 },
    ]);
  });

  it('does not take work after a few answers for a wrong clock', () => {
    expect(clockSkews([line('a', 100_050), line('b', 200_050), line('c', 390_000)], REQUESTS)).toEqual([]);
    // The trace's first line is within its request: the others were written later.
    expect(clockSkews([line('a', 100_050), line('a', 190_000)], REQUESTS)).toEqual([]);
  });

  it('takes all requests of a trace together', () => {
    const load = [request('a', 100_000), request('a', 150_000)];
    expect(clockSkews([line('a', 150_050)], load)).toEqual([]);
    expect(clockSkews([line('a', 90_050)], load)).toEqual([{ service: 'shop-api', byMs: -35_000 }]);
  });

  it('knows nothing without a request or a trace', () => {
    expect(clockSkews([line('x', 1), line(undefined, 1)], REQUESTS)).toEqual([]);
    expect(clockSkews([line('a', 1)], [])).toEqual([]);
  });
});
