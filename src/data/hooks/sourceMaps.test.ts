import { act, renderHook, waitFor } from '@testing-library/react';
import { getBackendSrv } from '@grafana/runtime'; // eslint-disable-line no-restricted-imports -- mocked below
import { of, throwError } from 'rxjs';
import type { AppSettings } from '../../model/settings';
import { LARGEST_MAP_BYTES } from '../run/fetchSourceMap';
import { SourceMapStore } from '../run/SourceMapStore';
import { useSourceMaps } from './useSourceMaps';

jest.mock('@grafana/runtime', () => ({ getBackendSrv: jest.fn() }));

const MAP = JSON.stringify({ version: 3, file: 'app.js', sources: ['src/cart.ts'], names: [], mappings: 'AACE' });
const SCRIPT = 'https://shop.example.com/assets/app.js';
const ADDRESS = { sourceMapUrl: 'https://maps.example.com' };
const fetchOf = jest.fn();

/** jsdom's own Blob cannot be read as text. */
const blob = (text: string, size = text.length) => ({ size, text: () => Promise.resolve(text) }) as unknown as Blob;
const file = (name: string, text: string, size?: number) => Object.assign(blob(text, size), { name }) as File;

function maps(
  settings: AppSettings,
  scripts = [SCRIPT],
  store = new SourceMapStore(),
  version: string | undefined = '1.4.2'
) {
  return renderHook(() => useSourceMaps(settings, scripts, version, store));
}

beforeEach(() => {
  fetchOf.mockReset();
  jest.mocked(getBackendSrv).mockReturnValue({ fetch: fetchOf } as unknown as ReturnType<typeof getBackendSrv>);
});

describe('useSourceMaps', () => {
  it("asks Grafana's server for the map, once for all stacks", async () => {
    fetchOf.mockReturnValue(of({ data: blob(MAP) }));
    const store = new SourceMapStore();
    const scripts = [SCRIPT];
    const { result } = maps({ ...ADDRESS, sourceMapPath: '{version}/{file}.map' }, scripts, store);
    expect(result.current.states.get(SCRIPT)).toEqual({ status: 'loading' });
    await waitFor(() => expect(result.current.states.get(SCRIPT)).toMatchObject({ status: 'ready', from: 'grafana' }));
    const again = maps({ ...ADDRESS, sourceMapPath: '{version}/{file}.map' }, scripts, store);
    expect(again.result.current.states.get(SCRIPT)).toMatchObject({ status: 'ready' });
    expect(fetchOf.mock.calls.map(([{ url, method, responseType }]) => [url, method, responseType])).toEqual([
      ['/api/plugin-proxy/opensessions-usersessions-app/sourcemaps/1.4.2/app.js.map', 'GET', 'blob'],
    ]);
  });

  it('asks nothing without an address', () => {
    const { result } = maps({});
    expect(result.current.configured).toBe(false);
    expect(result.current.states.size).toBe(0);
    expect(fetchOf).not.toHaveBeenCalled();
  });

  it.each([
    [() => throwError(() => ({ status: 404, data: {} })), 'there is none at assets/app.js.map'],
    [() => throwError(() => ({ status: 403, data: {} })), 'Grafana may not read it at assets/app.js.map (403)'],
    [
      () => throwError(() => ({ status: 502, data: { message: 'refused' } })),
      'could not be read at assets/app.js.map: refused',
    ],
    [() => of({ data: blob('<html>') }), 'it is no JSON'],
    [() => of({ data: blob(MAP, LARGEST_MAP_BYTES + 18 * 1024 * 1024) }), 'it has 50 MB, and at most 32 MB are read'],
  ])('says in words what is wrong, and tries again', async (answer, words) => {
    fetchOf.mockImplementation(answer);
    const scripts = [SCRIPT];
    const { result } = maps(ADDRESS, scripts);
    await waitFor(() => expect(result.current.states.get(SCRIPT)?.status).toBe('missing'));
    const state = result.current.states.get(SCRIPT);
    expect(state).toMatchObject({ reason: expect.stringContaining(words) });
    fetchOf.mockReturnValue(of({ data: blob(MAP) }));
    act(() => (state?.status === 'missing' ? state.retry?.() : undefined));
    await waitFor(() => expect(result.current.states.get(SCRIPT)?.status).toBe('ready'));
  });

  it('asks for nothing that a visitor could lead astray, and for few', () => {
    fetchOf.mockReturnValue(of({ data: blob(MAP) }));
    const scripts = ['https://a.example/..%5c..%5cx.js', 'webpack-internal:///', 'x.js'];
    const { result } = maps(ADDRESS, scripts);
    expect(fetchOf).not.toHaveBeenCalled();
    expect([...result.current.states.values()].map(({ status }) => status)).toEqual(['missing', 'missing', 'missing']);
    maps(
      ADDRESS,
      Array.from({ length: 50 }, (_, n) => `https://a.example/${n}.js`)
    );
    expect(fetchOf).toHaveBeenCalledTimes(10);
  });

  it('takes maps from disk, without an address and before the fetched ones', async () => {
    const scripts = [SCRIPT, 'https://shop.example.com/other.js?v=2'];
    const { result } = maps({}, scripts);
    let problems: string[] = [];
    await act(async () => {
      problems = await result.current.pick([
        file('a0f3.js.map', MAP),
        file('other.js.map', MAP),
        file('broken.map', '{'),
        file('huge.map', MAP, LARGEST_MAP_BYTES + 1),
      ]);
    });
    expect(problems).toEqual([
      'broken.map is not used: it is no JSON.',
      expect.stringMatching(/^huge\.map is not used: it has 32 MB/),
    ]);
    expect([...result.current.states].map(([script, state]) => [script, state.status])).toEqual(
      scripts.map((script) => [script, 'ready'])
    );
    expect(result.current.states.get(SCRIPT)).toMatchObject({ from: 'file' });
    expect(fetchOf).not.toHaveBeenCalled();
  });
});
