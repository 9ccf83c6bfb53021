import { render, screen } from '@testing-library/react';
import React from 'react';
import { story } from '../../model/story.fixture';
import type { SessionStory } from '../../model/story';
import { EventDetails } from './EventDetails';
import { sessionEvents } from './sessionEvents';

// Icons load one by one and tell nobody; what they draw is not looked at here.
jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

const base = { timeMs: 5, labels: {}, attributes: {} };
const show = (of: Partial<SessionStory>) => {
  const [event] = sessionEvents(story(of));
  const nothing = () => undefined;
  render(
    <EventDetails
      event={event!}
      neighbours={{ resources: [], errors: [] }}
      impact="in 2 sessions, 2 users"
      onClose={nothing}
      onOpenEvent={nothing}
      onOpenResource={nothing}
      onOpenError={nothing}
    />
  );
};

it('shows whom an error reached, and no other record', () => {
  show({ errors: [{ ...base, id: 'e', message: 'x' }] });
  expect(screen.getByRole('region', { name: 'User impact' })).toHaveTextContent('in 2 sessions, 2 users');
});

it('of a record that says nothing of itself shows what there is', () => {
  show({ longTasks: [{ ...base, durationMs: 80 }] });
  expect(screen.queryByTestId('event-impact')).not.toBeInTheDocument();
  expect(screen.queryByRole('region', { name: 'Ids' })).not.toBeInTheDocument();
  expect(screen.getByTestId('event-details')).toHaveTextContent(/Duration80 ms.*Blocking time30 ms.*no attributes/);
  expect(screen.getByTestId('event-details')).not.toHaveTextContent('Page');
});
