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
