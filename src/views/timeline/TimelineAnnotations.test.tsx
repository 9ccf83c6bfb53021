import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { Annotation } from '../../model/annotation';
import { SessionClock } from '../clock/SessionClock';
import { AnnotationLines } from './AnnotationLines';
import { TimelineAnnotations } from './TimelineAnnotations';
import { timeScale } from './timeScale';

const START = 1_000_000;
// 100 ms a px.
const scale = timeScale({ from: START, to: START + 100_000 }, 1000);
const annotation = (id: string, at: number, more: Partial<Annotation> = {}): Annotation => ({
  id,
  timeMs: START + at,
  text: `text of ${id}`,
  tags: [],
  ...more,
});
const show = (annotations: Annotation[]) =>
  render(
    <SessionClock startMs={START}>
      <TimelineAnnotations annotations={annotations} scale={scale} />
      <AnnotationLines annotations={annotations} scale={scale} />
    </SessionClock>
  );
const flags = () => screen.queryAllByTestId(/^timeline-annotation-(?!lines)/);

describe('TimelineAnnotations', () => {
  it('says text, time, length and tags, to the pointer, the screen reader and who presses it', async () => {
    show([annotation('a', 30_000, { text: 'Deployed v2', endMs: START + 42_000, tags: ['deploy', 'shop'] })]);
    const words = 'Annotation: Deployed v2, +0:30.0, for 12 s, tags: deploy, shop';
    const flag = screen.getByRole('button', { name: words });
    expect(flag).toHaveAttribute('title', words);
    expect(flag).toHaveStyle({ left: '300px' });
    await userEvent.click(flag);
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('draws a line, and a band for one that lasts, as far as they are on the scale', () => {
    show([
      annotation('a', 30_000),
      annotation('b', 50_000, { endMs: START + 60_000 }),
      annotation('c', -90_000, { endMs: START + 10_000 }),
      annotation('d', 200_000),
    ]);
    const lines = [...screen.getByTestId('timeline-annotation-lines').children];
    expect(lines.map((line) => line.getAttribute('style'))).toEqual([
      'left: 300px; width: 1px;',
      'left: 500px; width: 100px;',
      'left: 0px; width: 100px;',
    ]);
  });

  it('makes one flag of those that would cover one another, and moves none out of sight', () => {
    show([
      annotation('x', -5000, { endMs: START }),
      annotation('a', 50_000),
      annotation('b', 51_000),
      annotation('z', 100_000),
    ]);
    expect(flags().map((flag) => flag.getAttribute('aria-label'))).toEqual([
      'Annotation: text of x, -0:05.0, for 5 s',
      'Annotation: text of a, +0:50.0\nAnnotation: text of b, +0:51.0',
      'Annotation: text of z, +1:40.0',
    ]);
    expect(flags()[2]).toHaveStyle({ left: '976px' });
  });

  it('shows what strangers wrote as text, and not all of it', () => {
    show([
      annotation('a', 0, { text: `<img src=x onerror=alert(1)>\u202e${'x'.repeat(1e6)}`, tags: ['<b>'] }),
      ...Array.from({ length: 90 }, (_, n) => annotation(`n${n}`, 1, { text: '' })),
    ]);
    const name = flags()[0]?.getAttribute('aria-label') ?? '';
    expect(name).toContain('<img src=x onerror=alert(1)>[U+202E]x');
    expect(name).toContain('without words');
    expect(name).toMatch(/and 81 more annotations$/);
    expect(name.length).toBeLessThan(2000);
    expect(document.querySelector('img')).toBeNull();
  });
});
