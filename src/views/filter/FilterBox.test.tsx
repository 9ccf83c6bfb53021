import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React, { useState } from 'react';
import type { Outcome } from '../../model/outcome';
import type { PastedPlace } from '../../model/pastedPlace';
import { sourceOf, VALUES } from './facetSource.fixture';
import { FilterBox } from './FilterBox';

// Icons are files that jsdom cannot read.
jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

const ID = '3e9e0000000000000000000000001771';
const SESSION: PastedPlace = {
  kind: 'session',
  sessionId: ID,
  service: 'shop',
  span: { from: 1000, to: 2000 },
  by: 'trace',
};
const USER: PastedPlace = {
  kind: 'filter',
  filter: [{ field: 'user', operator: '=', values: ['u-1001'], exclude: false }],
  seenMs: 3000,
};

const noLabels = () => [];

/** The box as the page has it: what is applied comes back as its text. */
function show({ text = '', found }: { text?: string; found?: Outcome<PastedPlace> } = {}) {
  const calls = { onApply: jest.fn(), onLookFor: jest.fn(), onFollow: jest.fn() };
  function Page() {
    const [applied, setApplied] = useState(text);
    const [lookedFor, setLookedFor] = useState<string>();
    return (
      <>
        <FilterBox
          text={applied}
          facetOf={sourceOf(VALUES)}
          labels={noLabels}
          found={lookedFor === undefined ? undefined : found}
          onApply={(next) => {
            calls.onApply(next);
            setApplied(next);
          }}
          onLookFor={(next) => {
            calls.onLookFor(next);
            setLookedFor(next);
          }}
          onFollow={calls.onFollow}
          placeHref={({ sessionId }) => `/sessions/${sessionId}`}
          timeWords={(ms) => `${ms} ms`}
        />
        <button onClick={() => setApplied('os:Linux')}>elsewhere</button>
        <button onClick={() => setApplied(text)}>back</button>
      </>
    );
  }
  render(<Page />);
  return { ...calls, user: userEvent.setup() };
}

const box = () => screen.getByRole('combobox', { name: 'Filter sessions' });
const options = () => screen.queryAllByRole('option').map((option) => option.textContent);
const active = () => {
  const id = box().getAttribute('aria-activedescendant');
  return id === null ? undefined : document.getElementById(id)?.textContent;
};

describe('FilterBox', () => {
  it('applies what is typed on Enter, and not before', async () => {
    const { user, onApply } = show();
    await user.type(box(), 'errors:>2 -browser:Safari ');
    expect(onApply).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(onApply.mock.calls).toEqual([['errors:>2 -browser:Safari']]);
    expect(box()).toHaveValue('errors:>2 -browser:Safari');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('applies with a button, there only while something is not applied', async () => {
    const { user, onApply } = show({ text: 'os:Linux' });
    expect(screen.queryByRole('button', { name: 'Apply' })).toBeNull();
    await user.type(box(), ' x');
    await user.click(screen.getByRole('button', { name: /Apply/ }));
    expect(onApply.mock.calls).toEqual([['os:Linux x']]);
    expect(screen.queryByRole('button', { name: /Apply/ })).toBeNull();
  });

  it('completes with the keyboard alone: name, then value, then apply', async () => {
    const { user, onApply } = show();
    await user.type(box(), 'brow');
    expect(box()).toHaveAttribute('aria-expanded', 'true');
    expect(box()).toHaveAttribute('aria-controls', screen.getByRole('listbox').id);
    expect(active()).toBeUndefined();
    await user.keyboard('{ArrowDown}');
    expect(active()).toMatch(/^browser:/);
    await user.keyboard('{Enter}');
    expect(box()).toHaveValue('browser:');
    expect(options()).toEqual(['Chrome60 sessions', 'Mobile Safari30 sessions', 'Safari10 sessions']);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}');
    expect(active()).toBe('Safari10 sessions');
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(box()).toHaveValue('browser:"Mobile Safari" ');
    expect(onApply).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(onApply.mock.calls).toEqual([['browser:"Mobile Safari"']]);
  });

  it('completes the word under the cursor, also amid the text', async () => {
    const { user } = show({ text: 'browser: os:Linux' });
    await user.type(box(), 'Saf', { initialSelectionStart: 8, initialSelectionEnd: 8 });
    expect(options()).toEqual(['Safari10 sessions', 'Mobile Safari30 sessions']);
    await user.keyboard('{Tab}');
    expect(box()).toHaveValue('browser:Safari os:Linux');
    expect((box() as HTMLInputElement).selectionStart).toBe('browser:Safari'.length);
  });

  it('takes the first option with Tab for a word, and lets Tab go where there is none', async () => {
    const { user } = show();
    await user.type(box(), 'count{Tab}');
    expect(box()).toHaveValue('country:');
    expect(box()).toHaveFocus();
    await user.keyboard('germ{Tab}');
    expect(box()).toHaveValue('country:DE ');
    expect(screen.getByRole('listbox')).toBeInTheDocument();
    await user.tab();
    expect(box()).not.toHaveFocus();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('takes an option with the mouse, and keeps the focus', async () => {
    const { user } = show();
    await user.type(box(), 'browser:');
    await user.click(screen.getByRole('option', { name: /^Chrome/ }));
    expect(box()).toHaveValue('browser:Chrome ');
    expect(box()).toHaveFocus();
  });

  it('closes the list with Escape, then takes back what was not applied', async () => {
    const { user } = show({ text: 'os:Linux' });
    await user.type(box(), ' br');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(box()).toHaveValue('os:Linux br');
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('listbox')).toBeInTheDocument();
    await user.keyboard('{Escape}{Escape}');
    expect(box()).toHaveValue('os:Linux');
  });

  it('says in words what makes no sense, once one is past it, and applies all the same', async () => {
    const { user, onApply } = show();
    await user.type(box(), 'has:errors shoe:red');
    expect(screen.queryByText(/no field "shoe"/)).toBeNull();
    await user.keyboard(' ');
    expect(screen.getByText(/no field "shoe"/)).toBeInTheDocument();
    expect(screen.getByText('The rest of the filter holds.')).toBeInTheDocument();
    expect(box()).toHaveAccessibleDescription(/no field "shoe"/);
    await user.keyboard('{Enter}');
    expect(onApply.mock.calls).toEqual([['has:errors shoe:red']]);
    expect(screen.getByText(/no field "shoe"/)).toBeInTheDocument();
  });

  it('shows what is chosen elsewhere, and the former text again after Back', async () => {
    const { user, onApply } = show({ text: 'browser:Chrome' });
    await user.type(box(), ' x');
    await user.click(screen.getByText('elsewhere'));
    expect(box()).toHaveValue('os:Linux');
    await user.type(box(), ' y{Enter}');
    expect(onApply).toHaveBeenLastCalledWith('os:Linux y');
    await user.click(screen.getByText('back'));
    expect(box()).toHaveValue('browser:Chrome');
  });

  it('clears', async () => {
    const { user, onApply } = show({ text: 'os:Linux' });
    await user.click(screen.getByRole('button', { name: 'Clear the text' }));
    expect(onApply.mock.calls).toEqual([['']]);
    expect(box()).toHaveValue('');
    expect(box()).toHaveFocus();
  });
});

describe('a pasted text', () => {
  const paste = async (user: ReturnType<typeof userEvent.setup>, text: string) => {
    await user.click(box());
    await user.paste(text);
  };

  it('that leads to a session offers it: as a link, on a click and on Enter', async () => {
    const { user, onLookFor, onFollow, onApply } = show({ found: { status: 'done', data: SESSION } });
    await paste(user, ` ${ID} `);
    expect(onLookFor.mock.calls).toEqual([[ID]]);
    const link = screen.getByRole('link', { name: 'Open session 3e9e…1771' });
    expect(link).toHaveAttribute('href', `/sessions/${ID}`);
    expect(screen.getByText(/in which this trace began, from 1000 ms/)).toBeInTheDocument();
    await user.click(link);
    expect(onFollow).toHaveBeenLastCalledWith(SESSION);
    await user.click(box());
    await user.keyboard('{Enter}');
    expect(onFollow).toHaveBeenCalledTimes(2);
    expect(onApply).not.toHaveBeenCalled();
  });

  it('that is a user offers their sessions', async () => {
    const { user, onFollow } = show({ found: { status: 'done', data: USER } });
    await paste(user, 'u-1001');
    expect(screen.getByText(/User: u-1001/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show these sessions' }));
    expect(onFollow.mock.calls).toEqual([[USER]]);
  });

  it('is looked for on Enter too where it is an id or an address, and is a filter once it leads nowhere', async () => {
    const reason = 'There is no session of this id in the last 7 days, and no trace of this id.';
    const { user, onLookFor, onApply } = show({ found: { status: 'empty', data: { kind: 'none' }, reason } });
    await user.type(box(), `${ID}{Enter}`);
    expect(onLookFor.mock.calls).toEqual([[ID]]);
    expect(onApply).not.toHaveBeenCalled();
    expect(screen.getByText(reason)).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(onApply.mock.calls).toEqual([[ID]]);
  });

  it('says that it is looked for, and that it could not be', async () => {
    const looking = show({ found: { status: 'loading' } });
    await paste(looking.user, ID);
    expect(screen.getByText(/Looking for what was pasted/)).toBeInTheDocument();
    await looking.user.keyboard('{Enter}');
    expect(looking.onApply).not.toHaveBeenCalled();
  });

  it('that could not be looked for can be again', async () => {
    const retry = jest.fn();
    const failure = { what: 'what was pasted', message: 'Tempo timed out.' };
    const { user } = show({ found: { status: 'failed', failure, retry } });
    await paste(user, ID);
    expect(screen.getByRole('alert')).toHaveTextContent('Could not read what was pasted: Tempo timed out.');
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('amid other words is looked for no more than what is typed', async () => {
    const { user, onLookFor } = show({ text: 'os:Linux ' });
    await user.click(box());
    await user.paste('u-1001');
    await user.type(box(), '{Enter}');
    expect(onLookFor).not.toHaveBeenCalled();
  });

  it('is forgotten when one types on', async () => {
    const { user, onLookFor } = show({ found: { status: 'done', data: SESSION } });
    await paste(user, ID);
    await user.keyboard('x');
    expect(onLookFor.mock.calls).toEqual([[ID], [undefined]]);
    expect(screen.queryByRole('link')).toBeNull();
    expect(within(screen.getByRole('search')).queryByTestId('filter-found')).toBeNull();
  });
});
