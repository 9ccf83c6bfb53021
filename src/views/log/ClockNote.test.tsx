import { render, screen } from '@testing-library/react';
import React from 'react';
import { ClockNote } from './ClockNote';

describe('ClockNote', () => {
  it('says nothing where clocks agree', () => {
    render(<ClockNote skews={[]} />);
    expect(screen.queryByTestId('clock-note')).toBeNull();
  });

  it('says by how much, and what only may be the clock', () => {
    render(
      <ClockNote
        skews={[
          { service: 'shop-api', byMs: -3200 },
          { service: 'mail', byMs: 60_000 },
        ]}
      />
    );
    expect(screen.getByTestId('clock-note')).toHaveTextContent(
      'shop-api’s clock is about 3.2 s behind the browser’s. mail’s lines are about 1m later than their requests: ' +
        'its clock is ahead of the browser’s, or it went on working after the answer. Lines keep their own time.'
    );
  });

  it('names a few of many, and shows their names as text', () => {
    const skews = Array.from({ length: 50 }, (_, n) => ({ service: `<b>\u202e${n}${'x'.repeat(1e6)}`, byMs: -5000 }));
    render(<ClockNote skews={skews} />);
    const note = screen.getByTestId('clock-note');
    expect(note).toHaveTextContent(/So it is with 47 more services/);
    expect(note).toHaveTextContent('<b>[U+202E]0');
    expect(note.textContent?.length).toBeLessThan(1000);
  });
});
