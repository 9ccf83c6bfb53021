import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { SavedViews, type SavedView } from './SavedViews';

// Icons are files that jsdom cannot read.
jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

const VIEWS: SavedView[] = [
  { name: 'Errors in Germany', search: '?filter=has%3Aerrors' },
  { name: 'Slow', search: '?filter=slow' },
];

function show(views = VIEWS, current = '?filter=other') {
  const calls = { onSave: jest.fn(), onApply: jest.fn(), onRename: jest.fn(), onDelete: jest.fn() };
  render(
    <>
      <SavedViews
        {...calls}
        views={views}
        current={current}
        linkOf={({ search }) => `https://grafana.example/a/app${search}`}
      />
      <button>outside</button>
    </>
  );
  return { ...calls, user: userEvent.setup() };
}

const menu = () => screen.getByTestId('saved-views');
const dialog = () => screen.queryByRole('dialog', { name: 'Saved views' });

describe('SavedViews', () => {
  it('opens with the keyboard, into the field for a name, and closes with Escape', async () => {
    const { user } = show();
    menu().focus();
    await user.keyboard('{Enter}');
    expect(menu()).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('textbox', { name: 'Name of the view' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(dialog()).toBeNull();
    expect(menu()).toHaveFocus();
  });

  it('closes on a click elsewhere and when Tab leaves it', async () => {
    const { user } = show();
    await user.click(menu());
    await user.click(screen.getByText('outside'));
    expect(dialog()).toBeNull();
    await user.click(menu());
    for (let n = 0; n < 20 && dialog(); n++) {
      await user.tab();
    }
    expect(dialog()).toBeNull();
    expect(screen.getByText('outside')).toHaveFocus();
  });

  it('saves what is shown under a name', async () => {
    const { user, onSave } = show([]);
    await user.click(menu());
    expect(screen.getByText(/None saved yet/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await user.keyboard('  Slow   ones {Enter}');
    expect(onSave.mock.calls).toEqual([['Slow ones']]);
    expect(screen.getByText('Saved "Slow ones".')).toBeInTheDocument();
  });

  it('says that a view will be replaced before it is', async () => {
    const { user, onSave } = show();
    await user.click(menu());
    await user.keyboard('Slow');
    expect(screen.getByText('There is a view "Slow": it will be replaced.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Replace' }));
    expect(onSave.mock.calls).toEqual([['Slow']]);
  });

  it('applies a view and closes', async () => {
    const { user, onApply } = show();
    await user.click(menu());
    await user.click(screen.getByRole('button', { name: 'Slow' }));
    expect(onApply.mock.calls).toEqual([[VIEWS[1]]]);
    expect(dialog()).toBeNull();
  });

  it('says which one is shown', async () => {
    const { user } = show(VIEWS, '?filter=slow');
    expect(menu()).toHaveTextContent('Slow');
    await user.click(menu());
    expect(screen.getByRole('button', { name: 'Slow' })).toHaveAttribute('aria-current', 'true');
    expect(screen.getByRole('button', { name: 'Errors in Germany' })).not.toHaveAttribute('aria-current');
  });

  it('renames, but to no name that another has', async () => {
    const { user, onRename } = show();
    await user.click(menu());
    await user.click(screen.getByRole('button', { name: 'Rename Slow' }));
    const field = screen.getByRole('textbox', { name: 'New name of Slow' });
    expect(field).toHaveFocus();
    await user.keyboard('Errors in Germany{Enter}');
    expect(screen.getByText('Another view has this name.')).toBeInTheDocument();
    expect(onRename).not.toHaveBeenCalled();
    await user.clear(field);
    await user.keyboard('Slower{Enter}');
    expect(onRename.mock.calls).toEqual([[VIEWS[1], 'Slower']]);
    expect(dialog()).not.toBeNull();
  });

  it('leaves the name as it was with Escape, and the dialog open', async () => {
    const { user, onRename } = show();
    await user.click(menu());
    await user.click(screen.getByRole('button', { name: 'Rename Slow' }));
    await user.keyboard('x{Escape}');
    expect(onRename).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Slow' })).toBeInTheDocument();
    expect(dialog()?.contains(document.activeElement)).toBe(true);
  });

  it('deletes, once it is asked again', async () => {
    const { user, onDelete } = show();
    await user.click(menu());
    await user.click(screen.getByRole('button', { name: 'Delete Slow' }));
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    expect(onDelete).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Delete Slow' }));
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(onDelete.mock.calls).toEqual([[VIEWS[1]]]);
    expect(dialog()?.contains(document.activeElement)).toBe(true);
  });

  it('copies a link', async () => {
    Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true });
    const { user } = show();
    await user.click(menu());
    const row = within(screen.getAllByTestId('saved-view')[1] as HTMLElement);
    await user.click(row.getByRole('button', { name: 'Copy a link to Slow' }));
    expect(await act(() => navigator.clipboard.readText())).toBe('https://grafana.example/a/app?filter=slow');
    // The toast that says so comes with the next frame.
    expect(await screen.findByText('Copied')).toBeInTheDocument();
  });
});
