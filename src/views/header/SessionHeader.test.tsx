import { render, screen } from '@testing-library/react';
import React from 'react';
import { emptySession } from '../../model/emptySession';
import type { Session } from '../../model/session';
import { SessionHeader } from './SessionHeader';

const ID = '3e9e00000000000000000000000f1771';
const show = (more: Partial<Session>) =>
  render(<SessionHeader session={{ ...emptySession(ID), startMs: 0, endMs: 90_000, durationMs: 90_000, ...more }} />);
const counts = () => screen.getAllByTestId(/^header-count-/).map((value) => value.closest('li')?.textContent);

it('has every number, in its order, and says what the browser cannot tell', () => {
  show({
    counters: {
      views: 12,
      page_loads: 3,
      actions: 400,
      clicks: 1,
      inputs: 20,
      resources: 5000,
      errors: 60,
      frustrations: 2,
    },
    pages: ['/', '/cart'],
  });
  expect(counts()).toEqual([
    '12 pages',
    '3 page loads',
    '400 actions',
    '1 click',
    '20 keyboard inputs',
    '5,000 resources',
    '60 errors',
    'long tasks not reported by this browser',
    'blocking time not reported by this browser',
    '2 frustrations',
  ]);
  expect(screen.getByText('pages', { exact: false })).toHaveAttribute('title', 'Visited: /, /cart');
});

describe('where it began and ended', () => {
  const journey = () => screen.getByTestId('header-journey');

  it('is the last page of each tab', () => {
    show({ firstView: '/', lastView: '/cart', lastViews: ['/<b>\u202e', '/cart'], tabs: 3 });
    expect(journey()).toHaveTextContent(/^\/ → \/<b>\[U\+202E\], \/cart \(3 tabs\)$/);
    expect(document.querySelector('b')).toBeNull();
  });

  it('is the last page where there is one tab', () => {
    show({ firstView: '/', lastView: '/cart', tabs: 1 });
    expect(journey()).toHaveTextContent(/^\/ → \/cart$/);
  });

  it('names few of many tabs, and counts the others', () => {
    show({ lastView: '/7', lastViews: Array.from({ length: 8 }, (_, n) => `/${n}`), tabs: 8 });
    expect(journey()).toHaveTextContent(/^\/0, \/1, \/2, \/3 and 4 more \(8 tabs\)$/);
  });

  it('is left out where nobody says', () => {
    show({});
    expect(screen.queryByTestId('header-journey')).not.toBeInTheDocument();
  });
});

it('says of a session of Faro’s what Faro does not report', () => {
  show({ source: 'faro', activeMs: undefined, counters: { views: 3, errors: 0 } });
  expect(counts()).toEqual([
    '3 pages',
    'page loads not reported by Faro',
    'actions not reported by Faro',
    'clicks not reported by Faro',
    'keyboard inputs not reported by Faro',
    'resources not reported by Faro',
    '0 errors',
    'long tasks not reported by Faro',
    'blocking time not reported by Faro',
    'frustrations not reported by Faro',
  ]);
  expect(screen.getByTestId('session-header')).not.toHaveTextContent('active');
});
