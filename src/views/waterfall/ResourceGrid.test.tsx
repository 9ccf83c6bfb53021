import { render, screen } from '@testing-library/react';
import React from 'react';
import type { Resource } from '../../model/resource';
import { inGerman } from '../../words/inGerman.fixture';
import { ResourceGrid } from './ResourceGrid';
import { resourceFilters } from './resourceFilters';

const image: Resource = {
  id: 'i',
  traceId: '0123456789abcdef0123456789abcdef',
  spanId: '0123456789abcdef',
  type: 'image',
  url: 'https://shop.example.com/cart.png',
  startMs: 1000,
  durationMs: 1250,
  phases: { response: 20 },
  transferSize: 1500,
  failed: true,
};

function show() {
  return render(
    <ResourceGrid resources={[image]} filters={resourceFilters(1000)} onSortChange={() => undefined} maxHeight={400} />
  );
}

it('says what resources come to and what colours stand for, in the language of the user', async () => {
  const english = show();
  const totals = () => screen.getByTestId('resource-totals').textContent;
  expect(totals()).toBe('1 resource · 1.5 kB transferred · bytes decoded not reported · 1 failed · 1 slow (over 1 s)');
  expect(screen.getByText('Waterfall')).toBeInTheDocument();
  english.unmount();
  await inGerman(() => {
    show();
    expect(totals()).toBe(
      '1 Ressource · 1,5 kB übertragen · dekodierte Bytes nicht gemeldet · 1 fehlgeschlagen · 1 langsam (über 1 s)'
    );
    expect(screen.getByText('Wasserfall')).toBeInTheDocument();
    expect(screen.getByLabelText('Größe filtern')).toHaveAttribute(
      'title',
      'Zum Beispiel >100, <2000, 500 oder 100-500 in Bytes, oder >20kB'
    );
    expect(screen.getByLabelText('Zeiten von cart.png, 1,3 s')).toHaveAttribute(
      'title',
      expect.stringContaining('Antwort (Download): 20 ms')
    );
    expect(screen.getByTestId('waterfall-legend')).toHaveTextContent('Durch keine Phase erklärt');
  });
});
