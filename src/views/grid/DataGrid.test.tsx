import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React, { useState } from 'react';
import { DataGrid, type DataGridProps, type GridColumn, type GridSort } from '.';

interface Pet {
  id: string;
  name: string;
  age?: number;
}

const PETS: Pet[] = [
  { id: 'a', name: 'Rex', age: 7 },
  { id: 'b', name: 'Mia' },
  { id: 'c', name: 'Bo', age: 12 },
];
const COLUMNS: Array<GridColumn<Pet>> = [
  {
    id: 'name',
    title: 'Name',
    width: '1fr',
    sortValue: (pet) => pet.name,
    cell: (pet) => (
      <a href={`#${pet.id}`} tabIndex={-1}>
        {pet.name}
      </a>
    ),
  },
  {
    id: 'age',
    title: 'Age',
    width: '1fr',
    align: 'right',
    sortFirst: 'desc',
    sortValue: (pet) => pet.age,
    cell: (pet) => pet.age ?? '–',
  },
  { id: 'note', title: 'Note', width: '1fr', cell: () => 'good' },
];

function renderGrid(props: Partial<DataGridProps<Pet>> = {}) {
  return render(
    <DataGrid
      label="Pets"
      rows={PETS}
      columns={COLUMNS}
      rowId={(pet) => pet.id}
      rowTestId={(pet) => `pet-${pet.id}`}
      {...props}
    />
  );
}

const isGrown = ({ age }: Pet) => age !== undefined;
const shown = () => screen.getAllByTestId(/^pet-.$/).map((row) => row.getAttribute('data-row-id'));

describe('DataGrid', () => {
  it('is a grid with named columns, and cells that say which column they are of', () => {
    renderGrid();
    expect(screen.getByRole('grid', { name: 'Pets' })).toHaveAttribute('aria-rowcount', '4');
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['Name', 'Age', 'Note']);
    const cells = within(screen.getByTestId('pet-c')).getAllByRole('gridcell');
    expect(cells.map((cell) => [cell.dataset.column, cell.textContent])).toEqual([
      ['name', 'Bo'],
      ['age', '12'],
      ['note', 'good'],
    ]);
  });

  it('sorts both ways, with what has no value last in both', async () => {
    renderGrid();
    expect(shown()).toEqual(['a', 'b', 'c']);
    await userEvent.click(screen.getByRole('button', { name: 'Age' }));
    expect(shown()).toEqual(['c', 'a', 'b']);
    expect(screen.getByRole('columnheader', { name: 'Age' })).toHaveAttribute('aria-sort', 'descending');
    await userEvent.click(screen.getByRole('button', { name: 'Age' }));
    expect(shown()).toEqual(['a', 'c', 'b']);
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    expect(shown()).toEqual(['c', 'b', 'a']);
    expect(screen.queryByRole('button', { name: 'Note' })).toBeNull();
  });

  it('lets the caller keep the sort, and bears one of a column that there is not', async () => {
    function Page() {
      const [sort, setSort] = useState<GridSort>({ column: 'weight', direction: 'asc' });
      return (
        <>
          <DataGrid
            label="Pets"
            rows={PETS}
            columns={COLUMNS}
            rowId={(pet) => pet.id}
            rowTestId={(pet) => `pet-${pet.id}`}
            sort={sort}
            onSortChange={setSort}
          />
          <output>{`${sort.column} ${sort.direction}`}</output>
        </>
      );
    }
    render(<Page />);
    expect(shown()).toEqual(['a', 'b', 'c']);
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    expect(screen.getByText('name asc')).toBeInTheDocument();
    expect(shown()).toEqual(['c', 'b', 'a']);
  });

  it('opens a row by click, by Enter, and in a new tab with Ctrl', async () => {
    const onOpen = jest.fn();
    const user = userEvent.setup();
    renderGrid({ onOpen });
    await user.click(within(screen.getByTestId('pet-b')).getByText('good'));
    expect(onOpen).toHaveBeenLastCalledWith(PETS[1], { newTab: false });
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(PETS[2], { newTab: false });
    await user.keyboard('{Home}{Control>}{Enter}{/Control}');
    expect(onOpen).toHaveBeenLastCalledWith(PETS[0], { newTab: true });
  });

  it('leaves a click on a link to the link', async () => {
    const onOpen = jest.fn();
    renderGrid({ onOpen });
    await userEvent.click(screen.getByRole('link', { name: 'Rex' }));
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('has one row in the tab order and moves it with the arrows, no further than the ends', async () => {
    const user = userEvent.setup();
    renderGrid({ onOpen: jest.fn() });
    await user.tab(); // Name
    await user.tab(); // Age
    await user.tab();
    expect(screen.getByTestId('pet-a')).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByTestId('pet-a')).toHaveFocus();
    await user.keyboard('{End}{ArrowDown}');
    expect(screen.getByTestId('pet-c')).toHaveFocus();
    expect(screen.getByTestId('pet-c')).toHaveAttribute('tabindex', '0');
    expect(screen.getByTestId('pet-a')).toHaveAttribute('tabindex', '-1');
  });

  it('expands rows by click and by keyboard', async () => {
    const user = userEvent.setup();
    renderGrid({ renderExpanded: (pet) => <p>all about {pet.name}</p>, defaultExpanded: ['c'] });
    expect(screen.getByText('all about Bo')).toBeInTheDocument();
    await user.click(within(screen.getByTestId('pet-a')).getByText('good'));
    expect(screen.getByText('all about Rex')).toBeInTheDocument();
    expect(screen.getByTestId('pet-a')).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{ArrowLeft}');
    expect(screen.queryByText('all about Rex')).toBeNull();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByText('all about Rex')).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(screen.queryByText('all about Rex')).toBeNull();
  });

  it('expands only rows that have something to show, and lets a cell do so beside opening the row', async () => {
    const user = userEvent.setup();
    const onOpen = jest.fn();
    const columns: Array<GridColumn<Pet>> = [
      {
        id: 'name',
        title: 'Name',
        width: '1fr',
        cell: ({ name }, { active, expanded, onExpand }) =>
          expanded === undefined ? (
            name
          ) : (
            <button tabIndex={active ? 0 : -1} aria-expanded={expanded} onClick={onExpand}>
              {name}
            </button>
          ),
      },
    ];
    renderGrid({ columns, onOpen, canExpand: isGrown, renderExpanded: ({ name }) => <p>all about {name}</p> });
    expect(screen.getByTestId('pet-b')).not.toHaveAttribute('aria-expanded');
    await user.click(screen.getByRole('button', { name: 'Bo' }));
    expect(screen.getByText('all about Bo')).toBeInTheDocument();
    expect(onOpen).not.toHaveBeenCalled();
    await user.keyboard(' ');
    expect(screen.queryByText('all about Bo')).toBeNull();
    expect(screen.getByRole('button', { name: 'Rex' })).toHaveAttribute('tabindex', '-1');
    screen.getByTestId('pet-a').focus();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(screen.queryByText('all about Mia')).toBeNull();
    await user.keyboard('{ArrowDown}{ArrowRight}{Enter}');
    expect(screen.getByText('all about Bo')).toBeInTheDocument();
    expect(onOpen).toHaveBeenLastCalledWith(PETS[2], { newTab: false });
  });

  it('has filters in its head that do not change what the head is called', () => {
    renderGrid({ headFilter: ({ id }) => id === 'age' && <input aria-label="Filter Age" /> });
    const head = screen.getByRole('columnheader', { name: 'Age' });
    expect(within(head).getByRole('textbox', { name: 'Filter Age' })).toBeInTheDocument();
    expect(screen.getAllByRole('columnheader')).toHaveLength(3);
  });

  it('shows text from strangers as text', () => {
    renderGrid({ rows: [{ id: '"]<x>', name: '<img src=x onerror=alert(1)>' }] });
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeInTheDocument();
    expect(document.querySelector('img')).toBeNull();
  });

  describe('with thousands of rows', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ id: `p${index}`, name: `Pet ${index}`, age: index }));
    // jsdom lays nothing out.
    beforeEach(() => {
      jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(640);
      jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(33);
    });
    afterEach(() => {
      jest.restoreAllMocks();
      Reflect.deleteProperty(Element.prototype, 'scrollTo');
    });

    it('draws only those in view, and tells how many there are', () => {
      renderGrid({ rows: many, rowTestId: () => 'many' });
      const drawn = screen.getAllByTestId('many').length;
      expect(drawn).toBeGreaterThan(10);
      expect(drawn).toBeLessThan(100);
      expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '5001');
    });

    it('scrolls to the selected row when it is set', () => {
      jest.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(5001 * 32);
      // jsdom has none.
      const scrolled = jest.fn();
      Object.assign(Element.prototype, { scrollTo: scrolled });
      const grid = (selectedId?: string) => (
        <DataGrid
          label="Pets"
          rows={many}
          columns={COLUMNS}
          rowId={({ id }) => id}
          rowTestId={({ id }) => id}
          selectedId={selectedId}
          showSelected
        />
      );
      const { rerender } = render(grid());
      scrolled.mockClear();
      rerender(grid('p4000'));
      const [[{ top }]] = scrolled.mock.calls;
      expect(Math.abs(top - 4000 * 32)).toBeLessThan(640);
    });

    it('makes room for what a row shows below itself', async () => {
      const user = userEvent.setup();
      renderGrid({ rows: many, rowTestId: ({ id }) => id, renderExpanded: ({ name }) => <p>all about {name}</p> });
      const places = () =>
        ['p1', 'p2'].map((id) => screen.getByTestId(id).parentElement?.style.transform.match(/\d+/)?.[0]);
      expect(places()).toEqual(['32', '64']);
      jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(132);
      await user.click(within(screen.getByTestId('p1')).getByText('good'));
      expect(places()).toEqual(['32', '164']);
    });
  });
});
