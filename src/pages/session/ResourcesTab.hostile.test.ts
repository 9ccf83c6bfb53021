import { done, idsOf, open } from './openSession.fixture';
import { fireEvent, screen, within } from '@testing-library/react';
import { useSessionResources } from '../../data/hooks/useSessionResources';
import { useTrace } from '../../data/hooks/useTrace';
import { HOME, resource, span } from './session.fixture';

/** What must never reach the page as it is. */
const unseen = ({ innerHTML }: Element) =>
  ['\u202e', '\u0007'].filter((one) => innerHTML.replace(/ href="[^"]*"| value="[^"]*"/g, '').includes(one));
const bar = (id: string) => within(screen.getByTestId(`resource-row-${id}`)).getByTestId('waterfall-bar');

describe('what strangers’ browsers send', () => {
  const hostile = {
    script: 'javascript:alert(1)//x',
    data: 'data:text/html,<img src=x onerror=alert(1)>',
    turned: 'https://shop.example.com/\u202egpj.exe\u0007',
    long: `https://shop.example.com/${'a'.repeat(1_000_000)}`,
    none: '<script>alert(1)</script>',
  };
  const text = '"} | \u202e<b>';
  beforeEach(() =>
    jest.mocked(useSessionResources).mockReturnValue(
      done(
        Object.entries(hostile).map(([id, url]) =>
          resource(id, 10, HOME, {
            url,
            type: text as never,
            method: text,
            initiator: text,
            cache: text,
            protocol: text,
            viewName: text,
          })
        )
      )
    )
  );

  it('is text in rows and filters', () => {
    open('&tab=resources');
    expect(idsOf(/^resource-row-[^-]+$/)).toHaveLength(5);
    const grid = screen.getByTestId('resource-grid');
    expect(grid).toHaveTextContent('[U+202E]');
    expect(unseen(grid)).toEqual([]);
    expect(grid.innerHTML.length).toBeLessThan(200_000);
    expect(document.querySelector('img, script, b')).toBeNull();
  });

  it.each(Object.keys(hostile))('is text in the timing of a bar and no link of another scheme: %s', (id) => {
    open(`&tab=resources&row=${id}`);
    fireEvent.click(bar(id));
    const shown = [screen.getByTestId('resource-popup'), screen.getByTestId('resource-details')];
    for (const place of shown) {
      expect(unseen(place)).toEqual([]);
      const links = [...place.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
      expect(links.filter((href) => !/^(https:\/\/shop\.example\.com\/|\/explore\?)/.test(href))).toEqual([]);
    }
    expect(document.querySelector('img, script, b')).toBeNull();
  });

  it('is text in what the back end is said to have done', () => {
    const trace = [span('back', 'asked', 10, { service: text, name: text, error: true, statusMessage: text })];
    jest.mocked(useTrace).mockReturnValue(done(trace));
    jest.mocked(useSessionResources).mockReturnValue(done([resource('asked', 10, HOME, { type: 'fetch' })]));
    open('&tab=resources');
    fireEvent.click(screen.getByTestId('resource-expand-asked'));
    const line = screen.getByTestId('backend-row-back');
    expect(line).toHaveTextContent('[U+202E]<b>');
    expect(unseen(line)).toEqual([]);
  });
});
