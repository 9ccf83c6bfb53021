import { FieldType, type Field, type LinkModel } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { followLink, linksAt } from './followLink';

const link = (href: string, more: Partial<LinkModel> = {}): LinkModel => ({
  href,
  title: 'a link',
  target: '_self',
  origin: {},
  ...more,
});
const field = (...hrefs: string[]): Field => ({
  name: 'a',
  type: FieldType.string,
  config: {},
  values: [],
  getLinks: () => hrefs.map((href) => link(href)) as never,
});

let open: jest.SpyInstance;
beforeEach(() => {
  open = jest.spyOn(window, 'open').mockReturnValue(null);
});
afterEach(() => jest.restoreAllMocks());

test('no link leads to a script, whatever the data say', () => {
  const found = linksAt(
    [undefined, field('javascript:alert(1)', '/d/x'), field('data:text/html,x', 'https://a.b/')],
    0
  );
  expect(found.map(({ href }) => href)).toEqual(['/d/x', 'https://a.b/']);
});

test('a link within Grafana changes the address, others are the browser’s', () => {
  const push = jest.spyOn(locationService, 'push').mockImplementation();
  followLink(link('/d/abc?var-a=b#c'), { newTab: false });
  expect(push).toHaveBeenCalledWith('/d/abc?var-a=b#c');
  followLink(link('https://example.com/'), { newTab: false });
  expect(open).toHaveBeenLastCalledWith('https://example.com/', '_self', 'noopener');
  followLink(link('/d/abc'), { newTab: true });
  expect(open).toHaveBeenLastCalledWith('/d/abc', '_blank', 'noopener');
  followLink(link('/d/abc', { target: '_blank' }), { newTab: false });
  expect(open).toHaveBeenCalledTimes(3);
  expect(push).toHaveBeenCalledTimes(1);
});

test('a link that does something itself does that', () => {
  const onClick = jest.fn();
  followLink(link('', { onClick }), { newTab: false });
  expect(onClick).toHaveBeenCalledTimes(1);
  expect(open).not.toHaveBeenCalled();
});
