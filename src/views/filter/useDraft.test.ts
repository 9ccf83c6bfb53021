import { act, renderHook } from '@testing-library/react';
import { useDraft } from './useDraft';

function open(value: string) {
  const onChange = jest.fn();
  const hook = renderHook((now: string) => useDraft(now, onChange), { initialProps: value });
  const type = (text: string) => act(() => hook.result.current[1](text));
  const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms));
  return { onChange, hook, type, wait, shown: () => hook.result.current[0] };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('shows each letter at once and tells of the text when the typing pauses', () => {
  const { onChange, type, wait, shown } = open('');
  type('c');
  wait(100);
  type('ca');
  expect(shown()).toBe('ca');
  wait(100);
  expect(onChange).not.toHaveBeenCalled();
  wait(100);
  expect(onChange.mock.calls).toEqual([['ca']]);
});

it('keeps what was typed on while the text before comes back as the value', () => {
  const { hook, type, wait, shown } = open('');
  type('ca');
  wait(200);
  type('cart');
  hook.rerender('ca');
  expect(shown()).toBe('cart');
});

it('takes a value from elsewhere', () => {
  const { hook, onChange, type, wait, shown } = open('cart');
  type('carts');
  hook.rerender('');
  expect(shown()).toBe('');
  wait(500);
  expect(onChange).not.toHaveBeenCalled();
});
