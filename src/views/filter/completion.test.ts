import { labelFieldsOf } from '../../model/filter/sessionFilter';
import { sampleSession } from '../../model/filter/sampleSession.fixture';
import { complete, completionsAt, type CompletionQuery } from './completion';
import { sourceOf, VALUES } from './facetSource.fixture';

const LABELS = labelFieldsOf([sampleSession({ labels: { plan: 'pro' } })]);

/** `|` is the cursor. */
function ask(marked: string, some: Partial<CompletionQuery> = {}) {
  const cursor = marked.indexOf('|');
  const text = marked.replace('|', '');
  const completions = completionsAt({ text, cursor, labels: () => LABELS, facetOf: sourceOf(VALUES), ...some });
  /** The text after taking the option of this label, with the cursor in it. */
  const take = (label: string): string => {
    const option = completions.options.find((one) => one.label === label);
    if (!option) {
      throw new Error(`No ${label} among ${completions.options.map((one) => one.label).join(' ')}`);
    }
    const next = complete(text, completions, option);
    return `${next.text.slice(0, next.cursor)}|${next.text.slice(next.cursor)}`;
  };
  return { ...completions, labels: completions.options.map(({ label }) => label), take };
}

describe('completion', () => {
  it('offers all fields where nothing is typed, attributes first', () => {
    const { labels } = ask('|');
    expect(labels[0]).toBe('browser:');
    expect(labels).toEqual(expect.arrayContaining(['duration:', 'label.plan:', 'has:errors', 'is:live']));
    expect(ask('browser:Chrome |').labels).toEqual(labels);
  });

  it('offers the fields that begin with what is typed, then those that have it somewhere', () => {
    const { labels } = ask('err|');
    expect(labels.slice(0, 2)).toEqual(['errors:', 'has:errors']);
    expect(ask('user.e|').labels).toEqual(['user:']);
    expect(ask('lab|').labels).toContain('label.plan:');
    expect(ask('zzz|').labels).toEqual([]);
  });

  it.each([
    ['br|', 'browser:', 'browser:|'],
    ['-br|', 'browser:', '-browser:|'],
    ['os:Linux br| x', 'browser:', 'os:Linux browser:| x'],
    ['br|:Chrome', 'browser:', 'browser:|Chrome'],
    ['err|', 'has:errors', 'has:errors |'],
    ['has:|', 'has:errors', 'has:errors |'],
    ['-is:l|', 'is:live', '-is:live |'],
    ['browser:|', 'Chrome', 'browser:Chrome |'],
    ['browser:saf|', 'Safari', 'browser:Safari |'],
    ['browser:saf|', 'Mobile Safari', 'browser:"Mobile Safari" |'],
    ['browser:"mob|', 'Mobile Safari', 'browser:"Mobile Safari" |'],
    ['browser:"Mobile Saf|" x', 'Mobile Safari', 'browser:"Mobile Safari"| x'],
    ['browser:Chrome,|', 'Safari', 'browser:Chrome,Safari |'],
    ['browser:Chr|,Safari', 'Chrome', 'browser:Chrome|,Safari'],
    ['country:germ|', 'Germany', 'country:DE |'],
    ['country:|', 'unknown', 'country:"" |'],
    ['errors:|', '>', 'errors:>|'],
    ['duration:>30|', '30s', 'duration:>30s |'],
    ['safa|', 'browser:Safari', 'browser:Safari |'],
    ['checkout|', 'page:/checkout', 'page:/checkout |'],
  ])('%s with %s becomes %s', (before, label, after) => expect(ask(before).take(label)).toBe(after));

  it('offers values with how many sessions have them, the ones that begin so first', () => {
    expect(ask('browser:saf|').options).toEqual([
      { insert: 'Safari ', label: 'Safari', detail: '10 sessions' },
      { insert: '"Mobile Safari" ', label: 'Mobile Safari', detail: '30 sessions' },
    ]);
    expect(ask('browser:Chrome,|').labels).toEqual(['Mobile Safari', 'Safari']);
  });

  it.each([
    'errors:>|',
    'errors:>2|',
    'duration:>30s|',
    'shoe:|',
    'text:|',
    'session:|',
    '|browser:Chrome',
    'os:Linux|',
  ])('offers nothing for %s', (text) => expect(ask(text).labels).toEqual([]));

  it('says why there are no values, or that there may be more', () => {
    const failed = ask('browser:|', {
      facetOf: () => ({ status: 'failed', failure: { what: 'values', message: 'too many series' }, retry: () => {} }),
    });
    expect(failed.note).toBe('The values could not be read: too many series');
    expect(ask('browser:|', { facetOf: () => ({ status: 'loading' }) }).note).toBe('Reading the values…');
    const loaded = ask('browser:|', { facetOf: sourceOf(VALUES, { ofLoaded: true, atLeast: true }) });
    expect(loaded.note).toMatch(/there may be others/);
    expect(loaded.labels).toHaveLength(3);
    expect(ask('browser:|').note).toBeUndefined();
  });
});
