import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { LazySessionPage } from './LazySessionPage';
import { SessionPage } from './SessionPage';

jest.mock('@grafana/runtime', () => ({
  PluginPage: ({ children }: { children: React.ReactNode }) => <main>{children}</main>,
}));
jest.mock('./SessionPage', () => ({ SessionPage: jest.fn() }));

function show() {
  return render(<LazySessionPage settings={{}} sessionId="abc" />);
}

describe('LazySessionPage', () => {
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation());

  it('says that it is loading, then is the page', async () => {
    jest.mocked(SessionPage).mockImplementation(({ sessionId }) => <p>session {sessionId}</p>);
    show();
    expect(screen.getByRole('status', { name: 'Loading the session…' })).toBeInTheDocument();
    expect(await screen.findByText('session abc')).toBeInTheDocument();
  });

  it('tells what could not be loaded, and tries again', async () => {
    jest.mocked(SessionPage).mockImplementation(() => {
      throw Object.assign(new Error('Loading chunk 161 failed.'), { name: 'ChunkLoadError' });
    });
    show();
    expect(await screen.findByText('Could not read the page of a session')).toBeInTheDocument();
    expect(screen.getByText('Loading chunk 161 failed.')).toBeInTheDocument();
    jest.mocked(SessionPage).mockImplementation(() => <p>the page</p>);
    await userEvent.click(screen.getByRole('button', { name: /Retry/ }));
    expect(await screen.findByText('the page')).toBeInTheDocument();
  });

  it('leaves to the app what breaks in the page itself', async () => {
    jest.mocked(SessionPage).mockImplementation(() => {
      throw new Error('a fault of ours');
    });
    class Around extends React.Component<{ children: React.ReactNode }, { words?: string }> {
      override state: { words?: string } = {};
      static getDerivedStateFromError({ message }: Error) {
        return { words: message };
      }
      override render() {
        return this.state.words ?? this.props.children;
      }
    }
    render(
      <Around>
        <LazySessionPage settings={{}} sessionId="abc" />
      </Around>
    );
    expect(await screen.findByText('a fault of ours')).toBeInTheDocument();
  });
});
