import { done, open } from './openSession.fixture';
import { screen } from '@testing-library/react';
import { useAnnotations } from '../../data/hooks/useAnnotations';
import { useSessionStory } from '../../data/hooks/useSessionStory';
import { failed, session, START } from './session.fixture';

describe('annotations of Grafana', () => {
  it('are asked for once the session’s own records are there, and stand above its lanes', () => {
    jest
      .mocked(useAnnotations)
      .mockReturnValue(done([{ id: '1', timeMs: START + 30_000, text: 'Deployed v2', tags: ['deploy'] }]));
    open();
    expect(useAnnotations).toHaveBeenLastCalledWith({ from: session.startMs, to: session.endMs });
    expect(screen.getByRole('button', { name: 'Annotation: Deployed v2, +0:30.0, tags: deploy' })).toBeInTheDocument();
  });

  it('are not asked for before', () => {
    jest.mocked(useSessionStory).mockReturnValue({ status: 'loading' });
    open();
    expect(useAnnotations).toHaveBeenLastCalledWith(undefined);
  });

  it('say so where they cannot be read, and the timeline is there all the same', () => {
    jest.mocked(useAnnotations).mockReturnValue(failed('Grafana’s annotations', 'no permission'));
    open();
    expect(screen.getByRole('button', { name: /^Could not read Grafana’s annotations/ })).toBeInTheDocument();
    expect(screen.getByTestId('timeline-mark-action-1')).toBeInTheDocument();
  });
});
