import { act, renderHook } from '@testing-library/react';
import React, { type ReactNode } from 'react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router';
import { useListUrl } from './useListUrl';

function open(search: string) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <MemoryRouter
      initialEntries={['/before', `/sessions${search}`]}
      initialIndex={1}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      {children}
    </MemoryRouter>
  );
  return renderHook(() => ({ ...useListUrl(), location: useLocation(), go: useNavigate() }), { wrapper }).result;
}

describe('useListUrl', () => {
  it('makes each choice a step that Back takes back', () => {
    const page = open('?service=shop');
    act(() => page.current.change({ filter: 'has:errors' }));
    act(() => page.current.change({ split: 'browser' }));
    expect(page.current.url).toMatchObject({ filter: 'has:errors', split: 'browser' });
    act(() => page.current.go(-1));
    expect(page.current.url).toMatchObject({ filter: 'has:errors', split: 'none' });
    act(() => page.current.go(-1));
    expect(page.current.url).toMatchObject({ service: 'shop', filter: '' });
    act(() => page.current.go(-1));
    expect(page.current.location.pathname).toBe('/before');
  });

  it('keeps both of two changes made at once', () => {
    const page = open('?service=shop');
    act(() => {
      page.current.change({ env: 'production' });
      page.current.change({ view: 'map' });
    });
    expect(page.current.url).toMatchObject({ service: 'shop', env: 'production', view: 'map' });
  });

  it('makes no step of what changes nothing, or only fills in a default', () => {
    const page = open('?filter=page:%22/a%20b%22');
    act(() => page.current.change({ filter: 'page:"/a b"' }));
    act(() => page.current.change({ service: 'shop' }, { replace: true }));
    expect(page.current.url).toMatchObject({ service: 'shop', filter: 'page:"/a b"' });
    act(() => page.current.go(-1));
    expect(page.current.location.pathname).toBe('/before');
  });

  it('goes on from where Back led', () => {
    const page = open('?service=shop');
    act(() => page.current.change({ filter: 'has:errors' }));
    act(() => page.current.go(-1));
    act(() => page.current.change({ view: 'map' }));
    expect(page.current.url).toMatchObject({ service: 'shop', filter: '', view: 'map' });
  });

  it('gives the same function all along', () => {
    const page = open('');
    const { change } = page.current;
    act(() => change({ view: 'map' }));
    expect(page.current.change).toBe(change);
  });
});
