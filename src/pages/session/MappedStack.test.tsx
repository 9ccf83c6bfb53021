import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { MappedStack } from './MappedStack';

jest.mock('@grafana/runtime', () => ({ getBackendSrv: jest.fn() }));

const STACK = [
  'Error: no such item',
  '    at t (https://shop.example.com/assets/picked.js:1:2)',
  '    at n (https://shop.example.com/assets/picked.js:1:20)',
  '    at x (https://shop.example.com/assets/picked.js:9:1)',
  '    at y (https://cdn.example.net/lib.js:1:1)',
].join('\n');
const MAP = {
  version: 3,
  file: 'picked.js',
  sources: ['src/cart.ts', 'node_modules/lib/\u202e<img>.js'],
  names: ['addItem'],
  sourcesContent: ['line 1\n  throw new Error("no <b>such</b> item");\n', 'lib'],
  mappings: 'AACE,kBCDFA',
};

const frames = () => screen.queryAllByTestId(/^stack-frame-/).map(({ textContent }) => textContent);
const notes = () => screen.getByTestId('source-map-notes');

function pick(name: string, text: string) {
  // jsdom's files cannot be read as text.
  const file = Object.assign(new File([text], name), { text: () => Promise.resolve(text) });
  return userEvent.upload(screen.getByTestId('source-map-input'), file);
}

function show(stack = STACK) {
  return render(<MappedStack settings={{}} stack={stack} pageUrl="https://shop.example.com/cart" />);
}

describe('MappedStack', () => {
  it('keeps the stack as built while there is no map, or only a broken one', async () => {
    show();
    expect(frames()).toEqual(['t picked.js:1:2', 'n picked.js:1:20', 'x picked.js:9:1']);
    expect(notes()).toHaveTextContent('The stack is shown as built.');
    await pick('picked.js.map', '{"version":3,');
    await waitFor(() => expect(notes()).toHaveTextContent('picked.js.map is not used: it is no JSON.'));
    expect(frames()).toEqual(['t picked.js:1:2', 'n picked.js:1:20', 'x picked.js:9:1']);
  });

  it('shows original places, names and source by a map from disk, and says which places it lacks', async () => {
    const { container } = show();
    await pick('picked.js.map', JSON.stringify(MAP));
    await waitFor(() => expect(frames()[0]).toContain('addItem src/cart.ts:2:3'));
    expect(screen.getByTestId('source-lines')).toHaveTextContent('throw new Error("no <b>such</b> item");');
    // What comes from a library is no own code; a place that the map lacks stays as it was.
    expect(frames().slice(1)).toEqual(['x picked.js:9:1']);
    expect(screen.getByTestId('source-map-note')).toHaveTextContent(
      'picked.js: its source map lacks some of these places; it may be of another version.'
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show 2 third-party frames' }));
    expect(frames()[1]).toContain('n node_modules/lib/[U+202E]<img>.js:1:1');
    expect(container.querySelectorAll('img')).toHaveLength(0);
  });

  it('has nothing to say of a stack without own scripts', () => {
    show('Error: x\n    at y (https://cdn.example.net/lib.js:1:1)');
    expect(screen.queryByTestId('source-map-notes')).not.toBeInTheDocument();
  });
});
