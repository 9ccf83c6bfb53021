import { act, fireEvent, render } from '@testing-library/react';
import React from 'react';
import { SideBySide } from '../../views/details/SideBySide';
import { useUntouched } from './useUntouched';

const scrolledTo = jest.fn();
let resized: Array<() => void> = [];

beforeEach(() => {
  resized = [];
  scrolledTo.mockReset();
  // jsdom has neither.
  Object.assign(Element.prototype, { scrollIntoView: scrolledTo });
  window.ResizeObserver = class {
    private readonly tell: () => void;
    constructor(onResize: ResizeObserverCallback) {
      this.tell = () => onResize([], this);
    }
    observe() {
      resized.push(this.tell);
    }
    unobserve() {}
    disconnect() {
      resized = resized.filter((one) => one !== this.tell);
    }
  };
});
afterEach(() => {
  document.documentElement.scrollTop = 0;
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  Reflect.deleteProperty(window, 'ResizeObserver');
});

function Page({ linked = true, loading = false }) {
  const inSight = useUntouched(linked);
  return loading ? <p>Loading</p> : <SideBySide list="list" details="details" onClose={() => {}} inSight={inSight} />;
}

const grow = () => act(() => resized.forEach((tell) => tell()));

describe('a page that was opened by a link to a row', () => {
  it('shows the list once it is there, and keeps it in sight while what is above grows', () => {
    const { rerender } = render(<Page loading />);
    expect(scrolledTo).not.toHaveBeenCalled();
    rerender(<Page />);
    expect(scrolledTo).toHaveBeenCalledWith({ block: 'nearest', behavior: 'instant' });
    scrolledTo.mockClear();
    grow();
    expect(scrolledTo).toHaveBeenCalled();
  });

  it.each([
    ['wheel', () => fireEvent.wheel(window)],
    ['finger', () => fireEvent.touchStart(document.body)],
    ['mouse', () => fireEvent.pointerDown(document.body)],
    ['keyboard', () => fireEvent.keyDown(document.body, { key: 'PageDown' })],
  ])('is left to whoever uses it, by %s, before or after', (_, use) => {
    const { rerender, unmount } = render(<Page loading />);
    use();
    rerender(<Page />);
    grow();
    expect(scrolledTo).not.toHaveBeenCalled();
    unmount();

    render(<Page />);
    scrolledTo.mockClear();
    use();
    grow();
    expect(scrolledTo).not.toHaveBeenCalled();
  });

  it('is left where the browser put it, or a scroll bar', () => {
    const { rerender } = render(<Page loading />);
    document.documentElement.scrollTop = 300;
    rerender(<Page />);
    document.documentElement.scrollTop = 0;
    grow();
    expect(scrolledTo).not.toHaveBeenCalled();
  });

  it('follows its own scrolling', () => {
    scrolledTo.mockImplementation(() => (document.documentElement.scrollTop += 100));
    render(<Page />);
    scrolledTo.mockClear();
    grow();
    expect(scrolledTo).toHaveBeenCalled();
    scrolledTo.mockClear();
    document.documentElement.scrollTop = 20;
    grow();
    expect(scrolledTo).not.toHaveBeenCalled();
  });
});

it('is not moved where its link names no row', () => {
  render(<Page linked={false} />);
  grow();
  expect(scrolledTo).not.toHaveBeenCalled();
});
