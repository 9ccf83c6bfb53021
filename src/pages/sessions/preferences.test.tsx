import { act, fireEvent, render, renderHook, screen } from '@testing-library/react';
import React from 'react';
import { usePreference } from './preferences';

const KEY = 'test.columns';
const STORED = `opensessions.sessions.${KEY}`;
const NONE: string[] = [];
const names = (stored: unknown) =>
  Array.isArray(stored) && stored.every((one) => typeof one === 'string') ? (stored as string[]) : undefined;

const hook = (key = KEY) =>
  renderHook((props: { key: string }) => usePreference(props.key, NONE, names), { initialProps: { key } });

beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

describe('usePreference', () => {
  it('has the fallback, then what was chosen, also in the next visit', () => {
    const { result, unmount } = hook();
    expect(result.current[0]).toBe(NONE);
    act(() => result.current[1](['start', 'user']));
    expect(result.current[0]).toEqual(['start', 'user']);
    expect(JSON.parse(localStorage.getItem(STORED) ?? '')).toEqual(['start', 'user']);
    unmount();
    expect(hook().result.current[0]).toEqual(['start', 'user']);
  });

  it('stays the same object while it says the same', () => {
    const { result, rerender } = hook();
    act(() => result.current[1](['start']));
    const [before] = result.current;
    rerender({ key: KEY });
    expect(result.current[0]).toBe(before);
  });

  it('counts both of two changes made at once', () => {
    const { result } = hook();
    act(() => {
      result.current[1]((current) => [...current, 'a']);
      result.current[1]((current) => [...current, 'b']);
    });
    expect(result.current[0]).toEqual(['a', 'b']);
  });

  it('goes back to the fallback', () => {
    const { result } = hook();
    act(() => result.current[1](['start']));
    act(() => result.current[1](undefined));
    expect(result.current[0]).toBe(NONE);
    expect(localStorage.getItem(STORED)).toBeNull();
  });

  it.each(['{broken', '"text"', '[1]', 'null'])('takes the fallback where %s is stored', (text) => {
    localStorage.setItem(STORED, text);
    expect(hook().result.current[0]).toBe(NONE);
  });

  it('takes the fallback where parsing throws', () => {
    localStorage.setItem(STORED, '3');
    const { result } = renderHook(() =>
      usePreference(KEY, NONE, () => {
        throw new Error('no');
      })
    );
    expect(result.current[0]).toBe(NONE);
  });

  it('keeps components in step', () => {
    function Open({ name }: { name: string }) {
      const [open, setOpen] = usePreference('test.open', true, (stored) => (stored === false ? false : undefined));
      return <button onClick={() => setOpen(!open)}>{`${name} ${open ? 'open' : 'closed'}`}</button>;
    }
    render(
      <>
        <Open name="one" />
        <Open name="two" />
      </>
    );
    fireEvent.click(screen.getByText('one open'));
    expect(screen.getByText('one closed')).toBeInTheDocument();
    expect(screen.getByText('two closed')).toBeInTheDocument();
  });

  it('follows another tab', () => {
    const { result } = hook();
    act(() => {
      localStorage.setItem(STORED, '["user"]');
      window.dispatchEvent(new StorageEvent('storage', { key: STORED }));
    });
    expect(result.current[0]).toEqual(['user']);
    act(() => {
      localStorage.clear();
      window.dispatchEvent(new StorageEvent('storage', { key: null }));
    });
    expect(result.current[0]).toBe(NONE);
  });

  it('reads another key as soon as it is asked for', () => {
    localStorage.setItem('opensessions.sessions.test.other', '["os"]');
    const { result, rerender } = hook();
    rerender({ key: 'test.other' });
    expect(result.current[0]).toEqual(['os']);
  });

  it('holds the choice for the page where storage is blocked', () => {
    const blocked = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(blocked);
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(blocked);
    const { result, unmount } = hook('test.blocked');
    expect(result.current[0]).toBe(NONE);
    act(() => result.current[1](['start']));
    expect(result.current[0]).toEqual(['start']);
    unmount();
    expect(hook('test.blocked').result.current[0]).toEqual(['start']);
  });
});
