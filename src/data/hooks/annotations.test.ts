import { getBackendSrv } from '@grafana/runtime'; // eslint-disable-line no-restricted-imports -- mocked below
import { renderHook, waitFor } from '@testing-library/react';
import { useAnnotations } from './useAnnotations';

jest.mock('@grafana/runtime', () => ({ getBackendSrv: jest.fn() }));
const get = jest.fn();
beforeEach(() => {
  get.mockReset();
  jest.mocked(getBackendSrv).mockReturnValue({ get } as unknown as ReturnType<typeof getBackendSrv>);
});

const SPAN = { from: 1000.5, to: 2000.5 };
const read = async (answer: unknown) => {
  get.mockResolvedValue(answer);
  const { result } = renderHook(() => useAnnotations(SPAN));
  await waitFor(() => expect(result.current.status).not.toBe('loading'));
  return result.current;
};

describe('useAnnotations', () => {
  it('asks Grafana for those of the time, once it may', async () => {
    get.mockResolvedValue([]);
    const { rerender, result } = renderHook((asked: boolean) => useAnnotations(asked ? SPAN : undefined), {
      initialProps: false,
    });
    expect(get).not.toHaveBeenCalled();
    rerender(true);
    await waitFor(() => expect(result.current.status).toBe('empty'));
    expect(get).toHaveBeenCalledTimes(1);
    expect(get).toHaveBeenCalledWith(
      '/api/annotations',
      { from: 1000, to: 2001, limit: 100, type: 'annotation' },
      undefined,
      expect.objectContaining({ showErrorAlert: false })
    );
  });

  it('takes what touches the time, in order, as plain text', async () => {
    const { status, data } = await read([
      {
        id: 2,
        time: 1900,
        timeEnd: 1900,
        text: '<b>Deployed</b> v2<br>by <script>x()</script>Ana',
        tags: ['deploy', 7],
      },
      { id: 1, time: 500, timeEnd: 1200, text: '1 < 2 &amp; <img src=x onerror=alert(1)>', tags: null },
      { id: 3, time: 9000, text: 'later' },
    ]);
    expect(status).toBe('done');
    expect(data).toEqual([
      { id: '1:1', timeMs: 500, endMs: 1200, text: '1 < 2 &', tags: [] },
      { id: '2:0', timeMs: 1900, endMs: undefined, text: 'Deployed v2\nby Ana', tags: ['deploy'] },
    ]);
  });

  it.each([undefined, 'no', {}, [null, 4, { time: 'x' }, { time: NaN }]])('makes nothing of %j', async (answer) =>
    expect(await read(answer)).toMatchObject({ status: 'empty', data: [] })
  );

  it('says what the server said where it refused', async () => {
    get.mockRejectedValue({ status: 403, data: { message: 'no permission' } });
    const { result } = renderHook(() => useAnnotations(SPAN));
    await waitFor(() =>
      expect(result.current).toMatchObject({ status: 'failed', failure: { message: 'no permission' } })
    );
  });
});
