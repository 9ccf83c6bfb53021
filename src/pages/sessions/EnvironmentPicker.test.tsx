import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { Outcome } from '../../model/outcome';
import { EnvironmentPicker } from './EnvironmentPicker';

const TWO: Outcome<string[]> = { status: 'done', data: ['production', 'staging'] };

function show(environments: Outcome<string[]>, value?: string) {
  const onChange = jest.fn();
  render(<EnvironmentPicker environments={environments} value={value} onChange={onChange} />);
  return onChange;
}

const picker = () => screen.queryByRole('combobox', { name: 'Environment' });

describe('EnvironmentPicker', () => {
  it('offers all and each of several', async () => {
    const onChange = show(TWO);
    expect(picker()).toHaveDisplayValue('All');
    await userEvent.click(picker() as HTMLElement);
    // All, production, staging: the menu itself is not drawn where nothing has a height.
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onChange).toHaveBeenLastCalledWith('staging');
  });

  it('leads back to all', async () => {
    const onChange = show(TWO, 'staging');
    expect(picker()).toHaveDisplayValue('staging');
    await userEvent.click(picker() as HTMLElement);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{Enter}');
    expect(onChange).toHaveBeenLastCalledWith(undefined);
  });

  it.each<[string, Outcome<string[]>]>([
    ['one', { status: 'done', data: ['production'] }],
    ['none', { status: 'empty', data: [], reason: '' }],
    ['what is not known yet', { status: 'loading' }],
  ])('is not there for %s', (_what, environments) => {
    show(environments);
    expect(picker()).toBeNull();
  });

  it('keeps the chosen one, though it is not in the range', () => {
    show({ status: 'empty', data: [], reason: '' }, 'qa');
    expect(picker()).toHaveDisplayValue('qa');
  });

  it('says that they could not be read, and tries again', async () => {
    const retry = jest.fn();
    show({ status: 'failed', failure: { what: 'the environments', message: 'timed out.' }, retry });
    expect(picker()).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /Could not read the environments/ }));
    expect(retry).toHaveBeenCalledTimes(1);
  });
});
