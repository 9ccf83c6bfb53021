import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React, { useState } from 'react';
import { NO_VALUE, type ColumnFilter } from './columnFilter';
import { HeadFilter } from './HeadFilter';

const value = () => undefined;
const told = jest.fn();

function Filter({ filter, first = '', choices }: { filter: ColumnFilter<object>; first?: string; choices?: string[] }) {
  const [text, setText] = useState(first);
  const onChange = (next: string) => {
    told(next);
    setText(next);
  };
  return <HeadFilter title="Pets" filter={filter} text={text} choices={choices} onChange={onChange} />;
}

beforeEach(() => told.mockClear());

it('hands on what is typed, and takes it back with Escape', async () => {
  render(<Filter filter={{ kind: 'text', value }} />);
  const field = screen.getByRole('textbox', { name: 'Filter Pets' });
  await userEvent.type(field, 'rex');
  await waitFor(() => expect(told).toHaveBeenLastCalledWith('rex'));
  await userEvent.type(field, '{Escape}');
  expect(field).toHaveValue('');
  await waitFor(() => expect(told).toHaveBeenLastCalledWith(''));
});

it('says that an amount makes no sense', async () => {
  render(<Filter filter={{ kind: 'amount', unit: 'ms', value }} first=">1x" />);
  const field = screen.getByRole('textbox', { name: 'Filter Pets' });
  expect(field).toBeInvalid();
  expect(field).toHaveAttribute('title', expect.stringContaining('not applied'));
  await userEvent.type(field, '{Backspace}s');
  expect(field).toBeValid();
});

it('offers the values that there are, and the one that is asked for', async () => {
  render(<Filter filter={{ kind: 'choice', value }} first="cow" choices={['cat', '\u202e<b>dog</b>', NO_VALUE]} />);
  const field = screen.getByRole('combobox', { name: 'Filter Pets' });
  expect(field).toHaveValue('cow');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'all',
    'cat',
    '[U+202E]<b>dog</b>',
    'not known',
    'cow',
  ]);
  await userEvent.selectOptions(field, 'cat');
  expect(told).toHaveBeenLastCalledWith('cat');
});
