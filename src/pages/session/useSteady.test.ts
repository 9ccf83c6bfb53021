import { renderHook } from '@testing-library/react';
import type { Outcome } from '../../model/outcome';
import { useSteady } from './useSteady';

interface Given {
  outcome: Outcome<number>;
  reading: number;
  waiting?: boolean;
}

const LOADING: Outcome<number> = { status: 'loading' };
const loading = (data: number): Outcome<number> => ({ status: 'loading', data });
const done = (data: number): Outcome<number> => ({ status: 'done', data });

/** What is shown after each of the outcomes. */
function shown(...given: Given[]): Array<Outcome<number>> {
  const { result, rerender } = renderHook(
    ({ outcome, reading, waiting }: Given) => useSteady(outcome, reading, waiting),
    {
      initialProps: given[0] as Given,
    }
  );
  return given.map((props) => {
    rerender(props);
    return result.current;
  });
}

describe('useSteady', () => {
  it('shows the first reading as it comes, and keeps it while it is read again', () => {
    expect(
      shown(
        { outcome: LOADING, reading: 0 },
        { outcome: loading(1), reading: 0 },
        { outcome: done(2), reading: 0 },
        { outcome: loading(2), reading: 1 },
        { outcome: loading(1), reading: 1 },
        { outcome: done(3), reading: 1 }
      )
    ).toEqual([LOADING, loading(1), done(2), done(2), done(2), done(3)]);
  });

  it('shows what a person asks for', () => {
    expect(shown({ outcome: done(2), reading: 0 }, { outcome: loading(2), reading: 0 })[1]).toEqual(loading(2));
  });

  it('waits for what it depends on', () => {
    expect(
      shown(
        { outcome: done(1), reading: 0 },
        { outcome: done(2), reading: 1, waiting: true },
        { outcome: loading(2), reading: 1 },
        { outcome: done(3), reading: 1 }
      )
    ).toEqual([done(1), done(1), done(1), done(3)]);
  });

  it('tells of a reading that failed', () => {
    const failed: Outcome<number> = {
      status: 'failed',
      failure: { what: 'it', message: 'no' },
      retry: jest.fn(),
      data: 1,
    };
    expect(shown({ outcome: done(1), reading: 0 }, { outcome: failed, reading: 1 })[1]).toBe(failed);
  });
});
