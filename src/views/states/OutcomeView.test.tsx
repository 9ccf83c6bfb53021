import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { OutcomeView, type OutcomeViewProps } from '.';
import type { Outcome } from '../../model/outcome';

function show(outcome: Outcome<string[]>, props: Partial<OutcomeViewProps<string[]>> = {}) {
  return render(
    <OutcomeView outcome={outcome} what="pets" {...props}>
      {(pets) => (
        <ul>
          {pets.map((pet) => (
            <li key={pet}>{pet}</li>
          ))}
        </ul>
      )}
    </OutcomeView>
  );
}

const failure = { what: 'pets', message: 'parse error at line 1, col 9', query: '{service_name="x"} | oops' };

describe('OutcomeView', () => {
  it('holds the place while nothing has come, and says so to a screen reader', () => {
    show({ status: 'loading' }, { skeleton: <div data-testid="bars" /> });
    expect(screen.getByTestId('bars')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('Loading pets…');
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('keeps what is there while more is loading', () => {
    show({ status: 'loading', data: ['Rex'] });
    expect(screen.getByText('Rex')).toBeInTheDocument();
    expect(screen.queryByTestId('state-loading')).toBeNull();
  });

  it('gives the reason and the next step when there is nothing', () => {
    show({ status: 'empty', data: [], reason: 'No pets in this house.' }, { emptyAction: <button>Get one</button> });
    expect(screen.getByTestId('state-empty')).toHaveTextContent('No pets in this house.');
    expect(screen.getByRole('button', { name: 'Get one' })).toBeInTheDocument();
  });

  it('says what is missing above what is there, with the way on', async () => {
    const more = jest.fn();
    show({ status: 'partial', data: ['Rex'], missing: 'Pets before 13:00 are not loaded.', more });
    expect(screen.getByTestId('state-partial')).toHaveTextContent('Pets before 13:00 are not loaded.');
    expect(screen.getByText('Rex')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(more).toHaveBeenCalledTimes(1);
  });

  it('offers no way on where there is none, and leaves the line to the caller on wish', () => {
    const { unmount } = show({ status: 'partial', data: ['Rex'], missing: 'It took too long.' });
    expect(screen.queryByRole('button')).toBeNull();
    unmount();
    show({ status: 'partial', data: ['Rex'], missing: 'It took too long.' }, { ownPartial: true });
    expect(screen.queryByTestId('state-partial')).toBeNull();
  });

  it("gives the server's words, the query and a retry when it failed, never an empty list", async () => {
    const retry = jest.fn();
    show({ status: 'failed', failure, retry });
    expect(screen.getByRole('alert')).toHaveTextContent('Could not read pets');
    expect(screen.getByRole('alert')).toHaveTextContent('parse error at line 1, col 9');
    expect(screen.getByText('{service_name="x"} | oops')).toBeInTheDocument();
    expect(screen.queryByTestId('state-empty')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('shows what is known beneath a failure', () => {
    show({ status: 'failed', failure, retry: jest.fn(), data: ['Rex'] });
    expect(screen.getByRole('alert')).toHaveTextContent('Could not read pets: parse error at line 1, col 9');
    expect(screen.getByText('{service_name="x"} | oops')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Retry' })).toBeInTheDocument();
    expect(screen.getByText('Rex')).toBeInTheDocument();
  });

  it('keeps the state of what is inside when the outcome changes', async () => {
    const inside = () => <input aria-label="note" />;
    const at = (outcome: Outcome<string[]>) => (
      <OutcomeView outcome={outcome} what="pets" ownPartial>
        {inside}
      </OutcomeView>
    );
    const { rerender } = render(at({ status: 'done', data: [] }));
    await userEvent.type(screen.getByLabelText('note'), 'hello');
    rerender(at({ status: 'loading', data: [] }));
    rerender(at({ status: 'partial', data: [], missing: 'x' }));
    expect(screen.getByLabelText('note')).toHaveValue('hello');
  });
});
