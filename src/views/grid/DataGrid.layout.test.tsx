import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React, { useState } from 'react';
import { ColumnChooser, DataGrid, shownColumnIds, type GridColumn, type GridLayout } from '.';

interface Pet {
  id: string;
}

const drawn = jest.fn();
const column = (id: string, more: Partial<GridColumn<Pet>> = {}): GridColumn<Pet> => ({
  id,
  title: id.toUpperCase(),
  width: '1fr',
  cell: (pet) => {
    drawn(pet.id, id);
    return `${pet.id} ${id}`;
  },
  ...more,
});
const COLUMNS = [
  column('name', { sortValue: ({ id }) => id }),
  column('age', { sortValue: ({ id }) => id }),
  column('note'),
  column('secret', { hidden: true }),
];
const PETS: Pet[] = [{ id: 'rex' }, { id: 'mia' }];

let layout: GridLayout;

function Page({ first = {} }: { first?: GridLayout }) {
  const [current, setCurrent] = useState(first);
  layout = current;
  return (
    <>
      <ColumnChooser columns={COLUMNS} layout={current} onLayoutChange={setCurrent} />
      <DataGrid
        label="Pets"
        rows={PETS}
        columns={COLUMNS}
        rowId={({ id }) => id}
        layout={current}
        onLayoutChange={setCurrent}
      />
    </>
  );
}

const heads = () => screen.getAllByRole('columnheader').map((head) => head.dataset.column);
const cells = () => within(screen.getByRole('grid')).getAllByRole('gridcell');
const tracks = () => screen.getByRole('grid').style.getPropertyValue('--grid-tracks');
const edge = (id: string) =>
  screen.getAllByRole('columnheader').find((head) => head.dataset.column === id)?.lastElementChild as HTMLElement;

/** jsdom's pointer events have no place; a mouse event of that name has. */
const pointer = (type: string, clientX: number) =>
  fireEvent(edge('age'), new MouseEvent(type, { bubbles: true, button: 0, clientX }));

beforeEach(() => {
  drawn.mockClear();
  // jsdom lays nothing out: each head is 100 px wide.
  jest.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(100);
});
afterEach(() => jest.restoreAllMocks());

describe("a grid's layout", () => {
  it('hides what is hidden at first, in head and rows', () => {
    render(<Page />);
    expect(heads()).toEqual(['name', 'age', 'note']);
    expect(cells().map((cell) => cell.textContent)).toEqual(
      PETS.flatMap(({ id }) => ['name', 'age', 'note'].map((name) => `${id} ${name}`))
    );
    expect(screen.getByRole('grid')).toHaveAttribute('aria-colcount', '3');
  });

  it.each<GridLayout>([
    { order: ['note', 'name'], visibility: { age: false, secret: true } },
    { order: ['secret'], visibility: { secret: true } },
    { visibility: { name: false, age: false, note: false } },
  ])('shows the columns that shownColumnIds says: %j', (first) => {
    render(<Page first={first} />);
    expect(heads()).toEqual(shownColumnIds(COLUMNS, first));
  });

  it('shows and hides columns, all but the last', async () => {
    render(<Page />);
    await userEvent.click(screen.getByTestId('column-chooser'));
    await userEvent.click(screen.getByTestId('column-toggle-secret'));
    await userEvent.click(screen.getByTestId('column-toggle-age'));
    await userEvent.click(screen.getByTestId('column-toggle-note'));
    expect(heads()).toEqual(['name', 'secret']);
    await userEvent.click(screen.getByTestId('column-toggle-name'));
    expect(screen.getByTestId('column-toggle-secret')).toBeDisabled();
    expect(heads()).toEqual(['secret']);
  });

  it('moves columns by keyboard, keeps the focus on the handle and says where they are', async () => {
    const user = userEvent.setup();
    render(<Page />);
    await user.click(screen.getByTestId('column-chooser'));
    act(() => screen.getByRole('button', { name: 'Move NAME' }).focus());
    await user.keyboard('{ArrowDown}');
    expect(heads()).toEqual(['age', 'name', 'note']);
    expect(screen.getByRole('button', { name: 'Move NAME' })).toHaveFocus();
    expect(screen.getByText('NAME is column 2 of 4')).toBeInTheDocument();
    await user.keyboard('{ArrowDown}{ArrowUp}{End}');
    expect(layout.order).toEqual(['age', 'note', 'secret', 'name']);
    await user.keyboard('{Home}{ArrowUp}');
    expect(layout.order).toEqual(['name', 'age', 'note', 'secret']);
  });

  it('moves columns by dragging', async () => {
    render(<Page />);
    await userEvent.click(screen.getByTestId('column-chooser'));
    const dataTransfer = { setData: jest.fn(), effectAllowed: '' };
    const drag = (from: string, to: string, clientY: number) => {
      const target = screen.getByTestId(`column-choice-${to}`);
      fireEvent.dragStart(screen.getByTestId(`column-choice-${from}`), { dataTransfer });
      const over = new MouseEvent('dragover', { bubbles: true, cancelable: true, clientY });
      fireEvent(target, over);
      expect(over.defaultPrevented).toBe(true);
      fireEvent.drop(target, { dataTransfer });
    };
    drag('name', 'note', 5);
    expect(heads()).toEqual(['age', 'note', 'name']);
    drag('name', 'age', 0);
    expect(heads()).toEqual(['name', 'age', 'note']);
  });

  it('goes back to how it was at first', async () => {
    render(<Page first={{ order: ['note'], visibility: { age: false }, widths: { note: 300 } }} />);
    expect(tracks()).toBe('300px 1fr');
    await userEvent.click(screen.getByTestId('column-chooser'));
    await userEvent.click(screen.getByTestId('column-reset'));
    expect(heads()).toEqual(['name', 'age', 'note']);
    expect(tracks()).toBe('1fr 1fr 1fr');
  });

  it('resizes by dragging the edge: left of it nothing moves, and rows are not drawn anew', () => {
    render(<Page />);
    drawn.mockClear();
    pointer('pointerdown', 200);
    pointer('pointermove', 260);
    expect(tracks()).toBe('100px 160px 1fr');
    expect(layout).toEqual({});
    expect(drawn).not.toHaveBeenCalled();
    pointer('pointerup', 250);
    expect(layout.widths).toEqual({ name: 100, age: 150 });
    expect(tracks()).toBe('100px 150px 1fr');
  });

  it('is neither narrower nor wider than it can be read, and a mere click changes nothing', () => {
    render(<Page />);
    pointer('pointerdown', 200);
    pointer('pointerup', 200);
    expect(layout).toEqual({});
    pointer('pointerdown', 200);
    pointer('pointermove', 0);
    expect(tracks()).toBe('100px 40px 1fr');
    pointer('pointercancel', 0);
    expect(tracks()).toBe('1fr 1fr 1fr');
  });

  it('resizes by keyboard on the head, whether or not it sorts', async () => {
    const user = userEvent.setup();
    render(<Page />);
    act(() => screen.getByRole('button', { name: 'AGE' }).focus());
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(layout.widths).toEqual({ name: 100, age: 116 });
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}{ArrowLeft}');
    expect(layout.widths).toEqual({ name: 100, age: 84 });
    await user.tab();
    expect(screen.getByRole('columnheader', { name: 'NOTE' })).toHaveFocus();
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(layout.widths).toEqual({ name: 100, age: 100, note: 116 });
  });

  it('gives a column its first width back on a double click', () => {
    render(<Page first={{ widths: { name: 200, age: 300 } }} />);
    fireEvent.doubleClick(edge('age'));
    expect(layout.widths).toEqual({ name: 200 });
  });

  it('cannot be resized where nobody keeps it', () => {
    render(<DataGrid label="Pets" rows={PETS} columns={COLUMNS} rowId={({ id }) => id} />);
    expect(edge('name')).toHaveTextContent('NAME');
    expect(screen.getByRole('columnheader', { name: 'NOTE' })).not.toHaveAttribute('tabindex');
  });
});
