import { act, renderHook } from '@testing-library/react';
import { columnsOfLayout, layoutOfColumns, parseLayout } from '../../../views/sessions/columns/columnLayout';
import { useColumnLayout } from './useColumnLayout';

const AT_FIRST = [
  'state',
  'start',
  'end',
  'duration',
  'user',
  'browser',
  'os',
  'country',
  'pages',
  'blocking_time',
  'long_tasks',
  'errors',
  'frustrations',
];

describe('parseLayout', () => {
  it('takes what it wrote', () => {
    const layout = { order: ['end', 'start'], visibility: { os: false }, widths: { user: 300 } };
    expect(parseLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
  });

  it.each([[null], ['x'], [[1]], [3]])('makes nothing of %j', (stored) => expect(parseLayout(stored)).toBeUndefined());

  it('leaves out what makes no sense', () => {
    const stored = { order: ['a', 1], visibility: { a: 'yes', b: true }, widths: { a: '5', b: -9, c: 1e9, d: NaN } };
    expect(parseLayout(stored)).toEqual({ order: ['a'], visibility: { b: true }, widths: { b: 40, c: 1200 } });
    expect(parseLayout({ order: 'a', visibility: [], widths: null })).toEqual({});
  });
});

describe('layoutOfColumns', () => {
  it('shows these, in this order, and no others', () => {
    const ids = ['release', 'start', 'errors'];
    expect(columnsOfLayout(layoutOfColumns(ids) ?? {})).toEqual(ids);
  });

  it('ignores what is no column, and is none without any', () => {
    expect(columnsOfLayout(layoutOfColumns(['nonsense', 'start']) ?? {})).toEqual(['start']);
    expect(layoutOfColumns(['nonsense'])).toBeUndefined();
  });

  it('is what is shown at first where nothing was chosen', () => expect(columnsOfLayout({})).toEqual(AT_FIRST));
});

describe('useColumnLayout', () => {
  const change = jest.fn();
  const hook = (columns?: string[]) =>
    renderHook((props: { columns?: string[] }) => useColumnLayout(props, change), { initialProps: { columns } });

  beforeEach(() => {
    localStorage.clear();
    change.mockClear();
  });

  it("keeps a person's own, also for the next visit, and goes back to the first", () => {
    const { result, unmount } = hook();
    act(() => result.current.setLayout({ order: ['end'], widths: { end: 90 } }));
    unmount();
    const next = hook();
    expect(next.result.current.layout).toEqual({ order: ['end'], widths: { end: 90 } });
    act(() => next.result.current.setLayout({}));
    expect(next.result.current.layout).toEqual({});
    expect(localStorage.getItem('opensessions.sessions.columns')).toBeNull();
    expect(change).not.toHaveBeenCalled();
  });

  it("shows a link's columns and leaves one's own alone", () => {
    const own = hook();
    act(() => own.result.current.setLayout({ order: ['end'], widths: { end: 90 } }));
    const columns = ['start', 'errors'];
    const { result } = hook(columns);
    expect(columnsOfLayout(result.current.layout)).toEqual(columns);
    act(() => result.current.setLayout({ ...result.current.layout, widths: { start: 200 } }));
    expect(change).not.toHaveBeenCalled();
    expect(own.result.current.layout).toEqual({ order: ['end'], widths: { start: 200 } });
  });

  it("makes a link's columns one's own once they are arranged", () => {
    const { result, rerender } = hook(['start', 'errors']);
    act(() => result.current.setLayout({ ...result.current.layout, order: ['errors', 'start'] }));
    expect(change).toHaveBeenCalledWith({ columns: undefined });
    rerender({ columns: undefined });
    expect(columnsOfLayout(result.current.layout)).toEqual(['errors', 'start']);
  });
});
