import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { DataGrid, type DataGridProps, type GridColumn } from '.';
import { ROW_HEIGHT } from './gridStyles';

interface Pet {
  id: string;
  age: number;
}

const drawn = jest.fn();
const COLUMNS: Array<GridColumn<Pet>> = [
  {
    id: 'age',
    title: 'Age',
    width: '1fr',
    sortValue: ({ age }) => age,
    cell: ({ id, age }) => {
      drawn(id);
      return age;
    },
  },
];
const HEIGHT = 640;

const pets = (from: number, to: number): Pet[] =>
  Array.from({ length: to - from }, (_, n) => ({ id: `p${from + n}`, age: from + n }));

function Grid(props: Partial<DataGridProps<Pet>>) {
  return (
    <DataGrid
      label="Pets"
      rows={pets(0, 1000)}
      columns={COLUMNS}
      rowId={({ id }) => id}
      rowTestId={({ id }) => id}
      {...props}
    />
  );
}

const scroller = () => screen.getByRole('grid').parentElement as HTMLElement;

function scrollTo(top: number): void {
  scroller().scrollTop = top;
  fireEvent.scroll(scroller());
}

// jsdom lays nothing out.
beforeEach(() => {
  drawn.mockClear();
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(HEIGHT);
  jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(HEIGHT);
  jest.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(function (this: Element) {
    const body = this.querySelector<HTMLElement>('[role="rowgroup"]:last-child');
    return ROW_HEIGHT + Number.parseFloat(body?.style.height || '0');
  });
});
afterEach(() => jest.restoreAllMocks());

describe('a long grid', () => {
  it('draws each row once while it scrolls, and only those that come into view', () => {
    render(<Grid />);
    expect(screen.getByTestId('p0')).toBeInTheDocument();
    const first = drawn.mock.calls.length;
    expect(first).toBeLessThan(60);
    drawn.mockClear();
    scrollTo(10 * ROW_HEIGHT);
    expect(screen.getByTestId('p31')).toBeInTheDocument();
    expect(drawn.mock.calls.length).toBeLessThanOrEqual(10);
  });

  it('keeps the row at the top where it is when others come before it', () => {
    const rows = pets(100, 1100);
    const { rerender } = render(<Grid rows={rows} />);
    scrollTo(300 * ROW_HEIGHT + 7);
    rerender(<Grid rows={[...pets(0, 100), ...rows]} />);
    expect(scroller().scrollTop).toBe(400 * ROW_HEIGHT + 7);
    // Drawn in the same frame, before the scroll event.
    expect(screen.getByTestId('p400')).toBeInTheDocument();
    rerender(<Grid rows={rows.slice(50)} />);
    expect(scroller().scrollTop).toBe(250 * ROW_HEIGHT + 7);
  });

  it('does not move when rows come after, and stays at the start when it is there', () => {
    const rows = pets(100, 1100);
    const { rerender } = render(<Grid rows={rows} />);
    rerender(<Grid rows={[...pets(0, 100), ...rows]} />);
    expect(scroller().scrollTop).toBe(0);
    scrollTo(40 * ROW_HEIGHT);
    rerender(<Grid rows={[...pets(0, 100), ...rows, ...pets(1100, 1500)]} />);
    expect(scroller().scrollTop).toBe(40 * ROW_HEIGHT);
  });

  it('begins another order at the top', async () => {
    render(<Grid rows={pets(0, 1000).reverse()} />);
    scrollTo(300 * ROW_HEIGHT);
    await userEvent.click(screen.getByRole('button', { name: 'Age' }));
    expect(scroller().scrollTop).toBe(0);
    expect(screen.getByTestId('p0')).toBeInTheDocument();
  });
});

describe('a row that a link points at', () => {
  const LOWEST = HEIGHT - 2 * ROW_HEIGHT;
  const top = () => scroller().scrollTop;
  const grid = (rows: Pet[], selectedId?: string, props: Partial<DataGridProps<Pet>> = {}) => (
    <Grid rows={rows} selectedId={selectedId} showSelected onOpen={jest.fn()} {...props} />
  );
  const mockHeight = (height: number) => jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(height);

  it('is scrolled to, and stays where it is seen while more rows come', () => {
    const { rerender } = render(grid(pets(500, 1000), 'p800'));
    expect(top()).toBe(300 * ROW_HEIGHT - LOWEST);
    for (const first of [400, 399, 0]) {
      rerender(grid(pets(first, 2000), 'p800'));
      expect(top()).toBe((800 - first) * ROW_HEIGHT - LOWEST);
      // Drawn in the same frame, before the scroll event.
      expect(screen.getByTestId('p800')).toBeInTheDocument();
    }
  });

  it('stays in sight at the start of a list, too, where new rows are shown else', () => {
    const { rerender } = render(grid(pets(100, 150), 'p103'));
    expect(top()).toBe(0);
    rerender(grid(pets(0, 150), 'p103'));
    expect(top()).toBe(100 * ROW_HEIGHT);
    fireEvent.scroll(scroller());
    rerender(grid([...pets(-1000, 0), ...pets(0, 150)], 'p103'));
    expect(top()).toBe(1100 * ROW_HEIGHT);
    expect(screen.getByTestId('p103')).toBeInTheDocument();
  });

  it('is scrolled to when it comes', () => {
    const { rerender } = render(grid(pets(0, 300), 'p800'));
    rerender(grid(pets(0, 1000), 'p800'));
    expect(top()).toBe(800 * ROW_HEIGHT - LOWEST);
    rerender(grid([...pets(-10, 0), ...pets(0, 1000)], 'p800'));
    expect(top()).toBe(810 * ROW_HEIGHT - LOWEST);
  });

  it.each<[string, () => void, number]>([
    ['scrolls', () => scrollTo(10 * ROW_HEIGHT), 110],
    ['turns the wheel', () => fireEvent.wheel(scroller(), { deltaY: -50 }), 0],
    ['moves by key', () => fireEvent.keyDown(screen.getByTestId('p103'), { key: 'ArrowDown' }), 0],
    ['clicks into the list', () => fireEvent.click(screen.getByRole('columnheader', { name: 'Age' })), 0],
  ])('is left alone once a person %s', (_, act, row) => {
    const rows = pets(100, 1100);
    const { rerender } = render(grid(rows, 'p103'));
    act();
    rerender(grid([...pets(0, 100), ...rows], 'p103'));
    expect(top()).toBe(row * ROW_HEIGHT);
    // Until another one is asked for.
    rerender(grid([...pets(0, 100), ...rows], 'p900'));
    rerender(grid(pets(-50, 1100), 'p900'));
    expect(top()).toBe(950 * ROW_HEIGHT - LOWEST);
  });

  it('is left alone when it is no more asked for', () => {
    const { rerender } = render(grid(pets(100, 1100), 'p103'));
    rerender(grid(pets(100, 1100)));
    rerender(grid(pets(0, 1100)));
    expect(top()).toBe(0);
  });

  it('does not keep another order from beginning at the top', async () => {
    render(grid(pets(0, 1000).reverse(), 'p500'));
    fireEvent.scroll(scroller());
    await userEvent.click(screen.getByRole('button', { name: 'Age' }));
    expect(top()).toBe(0);
  });

  it('stays in sight when there is less room', () => {
    const rows = pets(0, 1000);
    const { rerender } = render(grid(rows, 'p500', { maxHeight: HEIGHT }));
    mockHeight(HEIGHT / 2);
    rerender(grid(rows, 'p500', { maxHeight: HEIGHT / 2 }));
    expect(top()).toBe(500 * ROW_HEIGHT - (LOWEST - HEIGHT / 2));
  });

  it('stays in its place when the virtual list learns later how much room there is', async () => {
    const observers: Array<() => void> = [];
    class Observer {
      constructor(callback: (entries: unknown[]) => void) {
        observers.push(() => callback([]));
      }
      observe() {}
      unobserve() {}
      disconnect() {}
    }
    Object.assign(window, { ResizeObserver: Observer });
    Element.prototype.scrollTo = function (this: Element, { top: to = 0 }: ScrollToOptions = {}) {
      this.scrollTop = to;
    } as typeof Element.prototype.scrollTo;
    try {
      render(grid(pets(0, 1000), 'p500'));
      mockHeight(HEIGHT + 320);
      await act(async () => {
        observers.forEach((tell) => tell());
        await new Promise((resolve) => setTimeout(resolve, 100));
      });
      expect(top()).toBe(500 * ROW_HEIGHT - LOWEST);
    } finally {
      Reflect.deleteProperty(window, 'ResizeObserver');
      Reflect.deleteProperty(Element.prototype, 'scrollTo');
    }
  });

  it('is still kept in sight when the browser moved a list that got more room', () => {
    const { rerender } = render(grid(pets(0, 300), 'p299'));
    expect(top()).toBe(301 * ROW_HEIGHT - HEIGHT);
    mockHeight(HEIGHT + 320);
    scrollTo(301 * ROW_HEIGHT - HEIGHT - 320);
    rerender(grid([...pets(-100, 0), ...pets(0, 300)], 'p299'));
    expect(top()).toBe(399 * ROW_HEIGHT - LOWEST);
  });
});

describe('the end of a grid', () => {
  const END = 1001 * ROW_HEIGHT - HEIGHT;

  it('is told once it comes near, once for the same rows', () => {
    const onEndReached = jest.fn();
    const rows = pets(0, 1000);
    const { rerender } = render(<Grid rows={rows} onEndReached={onEndReached} />);
    scrollTo(END / 2);
    expect(onEndReached).not.toHaveBeenCalled();
    scrollTo(END - 5 * ROW_HEIGHT);
    scrollTo(END - 4 * ROW_HEIGHT);
    expect(onEndReached).toHaveBeenCalledTimes(1);
    rerender(<Grid rows={[...rows]} onEndReached={onEndReached} />);
    expect(onEndReached).toHaveBeenCalledTimes(1);
    scrollTo(END - 6 * ROW_HEIGHT);
    expect(onEndReached).toHaveBeenCalledTimes(1);
    scrollTo(END);
    expect(onEndReached).toHaveBeenCalledTimes(2);
  });

  it('is told when someone goes on from there, by wheel or keys', async () => {
    const onEndReached = jest.fn();
    const user = userEvent.setup();
    const { rerender } = render(<Grid rows={pets(0, 3)} onEndReached={onEndReached} onOpen={jest.fn()} />);
    expect(onEndReached).not.toHaveBeenCalled();
    fireEvent.wheel(scroller(), { deltaY: -50 });
    expect(onEndReached).not.toHaveBeenCalled();
    fireEvent.wheel(scroller(), { deltaY: 50 });
    expect(onEndReached).toHaveBeenCalledTimes(1);
    rerender(<Grid rows={pets(0, 3)} onEndReached={onEndReached} onOpen={jest.fn()} />);
    act(() => screen.getByTestId('p0').focus());
    await user.keyboard('{ArrowDown}');
    expect(onEndReached).toHaveBeenCalledTimes(1);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(onEndReached).toHaveBeenCalledTimes(2);
  });

  it('says what the caller says where there are no rows', () => {
    render(<Grid rows={[]} empty="None matches." />);
    expect(screen.getByText('None matches.')).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: 'Age' })).toBeInTheDocument();
  });
});

describe('a short grid', () => {
  it('scrolls to the selected row within itself, as far as it must, and leaves the page around it alone', () => {
    const page = jest.fn();
    // jsdom has none.
    Object.assign(Element.prototype, { scrollIntoView: page });
    jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const id = this.getAttribute('data-row-id');
      // The grid stands 1000 px down, its head is a row high.
      return new DOMRect(
        0,
        1000 + (id ? (Number(id.slice(1)) + 1) * ROW_HEIGHT - scroller().scrollTop : 0),
        0,
        ROW_HEIGHT
      );
    });
    const at = (selectedId: string) => <Grid rows={pets(0, 60)} showSelected selectedId={selectedId} />;
    const { rerender } = render(at('p5'));
    expect(scroller().scrollTop).toBe(0);
    rerender(at('p50'));
    expect(scroller().scrollTop).toBe(52 * ROW_HEIGHT - HEIGHT);
    rerender(at('p10'));
    expect(scroller().scrollTop).toBe(10 * ROW_HEIGHT);
    expect(page).not.toHaveBeenCalled();
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  });
});
