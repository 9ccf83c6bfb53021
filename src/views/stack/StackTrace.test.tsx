import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { StackTrace } from './StackTrace';

const PAGE = 'https://shop.example.com/cart';
const STACK = [
  'TypeError: x is not a function',
  '    at addToCart (https://shop.example.com/app.js:1:20)',
  '    at dispatch (https://cdn.example.net/lib.js:1:30)',
  '    at Array.map (<anonymous>)',
  '    at run (https://shop.example.com/app.js:1:40)',
].join('\n');

const frames = () => screen.queryAllByTestId(/^stack-frame-/).map(({ textContent }) => textContent);

describe('StackTrace', () => {
  it("shows the page's own code, and others' on wish", async () => {
    render(<StackTrace stack={STACK} pageUrl={PAGE} />);
    expect(screen.getByTestId('stack-trace')).toHaveTextContent('TypeError: x is not a function');
    expect(frames()).toEqual(['addToCart app.js:1:20', 'run app.js:1:40']);
    await userEvent.click(screen.getByRole('button', { name: 'Show 2 third-party frames' }));
    expect(frames()).toEqual([
      'addToCart app.js:1:20',
      'dispatch lib.js:1:30',
      'Array.map <anonymous>',
      'run app.js:1:40',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Hide 2 third-party frames' }));
    expect(frames()).toHaveLength(2);
  });

  it('shows all where nothing is of the page', () => {
    render(<StackTrace stack="at dispatch (https://cdn.example.net/lib.js:1:30)" pageUrl={PAGE} />);
    expect(frames()).toEqual(['dispatch lib.js:1:30']);
  });

  it('shows where a frame comes from, with its source; what comes from a library is not the own code', async () => {
    render(
      <StackTrace
        stack={STACK}
        pageUrl={PAGE}
        mapFrame={({ column }) =>
          column === 20
            ? {
                file: 'src/cart.ts',
                line: 12,
                column: 3,
                source: { firstLine: 11, lines: ['const cart = 1;', 'cart.<b>add</b>();', '}'] },
              }
            : column === 40
              ? { file: 'node_modules/react/index.js', line: 1, column: 1 }
              : undefined
        }
      />
    );
    expect(screen.getAllByTestId('stack-frame-own')).toHaveLength(1);
    expect(frames()[0]).toContain('addToCart src/cart.ts:12:3');
    const source = within(screen.getByTestId('source-lines'));
    expect(source.getByText('cart.<b>add</b>();').closest('[aria-current]')).toHaveTextContent('12');
    expect(screen.getByRole('button', { name: 'Show 3 third-party frames' })).toBeInTheDocument();
  });

  it("takes a function's name from its caller where the stack has a minifier's", () => {
    render(
      <StackTrace
        stack={'Error\n at t (https://shop.example.com/app.js:1:20)\n at new n (https://shop.example.com/app.js:1:40)'}
        pageUrl={PAGE}
        mapFrame={({ column }) => ({ file: 'src/cart.ts', line: column ?? 0, column: 1, name: `named${column}` })}
      />
    );
    expect(frames()).toEqual(['named40 src/cart.ts:20:1', 'new n src/cart.ts:40:1']);
  });

  it('shows the text as it came, and takes hostile ones', async () => {
    const hostile =
      'at <img src=x onerror=alert(1)> (javascript:alert(1):1:2)\nat \u202egnp (https://shop.example.com/a.js:1:2)';
    const { container } = render(<StackTrace stack={hostile + '\n at x'.repeat(100_000)} pageUrl={PAGE} />);
    expect(container.querySelectorAll('img, a')).toHaveLength(0);
    expect(screen.getByTestId('stack-trace')).toHaveTextContent('[U+202E]gnp a.js:1:2');
    expect(frames().length).toBeLessThan(201);
    await userEvent.click(screen.getByRole('button', { name: 'Show as text' }));
    expect(screen.getByTestId('stack-trace')).toHaveTextContent(
      'at <img src=x onerror=alert(1)> (javascript:alert(1):1:2)'
    );
  });
});
