import { fieldByKey, filterTokens, formatFilter, parseFilter, type FilterTerm } from './sessionFilter';

function term(field: FilterTerm['field'], values: string[], some: Partial<FilterTerm> = {}): FilterTerm {
  return { field, operator: '=', values, exclude: false, ...some };
}

function parsed(text: string): FilterTerm[] {
  const { filter, problems } = parseFilter(text);
  expect(problems).toEqual([]);
  return [...filter];
}

describe('parseFilter', () => {
  it('reads all that the box takes', () => {
    expect(
      parsed(
        'user.id:u-1001 errors:>2 page:"/checkout" -browser:Safari country:DE,fr has:errors -is:live label.plan:pro duration:>30s load_time:<=2.5s'
      )
    ).toEqual([
      term('user', ['u-1001']),
      term('errors', ['2'], { operator: '>' }),
      term('page', ['/checkout']),
      term('browser', ['Safari'], { exclude: true }),
      term('country', ['DE', 'FR']),
      term('has:errors', ['true']),
      term('is:live', ['true'], { exclude: true }),
      term('label.plan', ['pro']),
      term('duration', ['30s'], { operator: '>' }),
      term('load_time', ['2.5s'], { operator: '<=' }),
    ]);
  });

  it.each<[string, FilterTerm[]]>([
    ['', []],
    ['  \t ', []],
    ['-', []],
    ['""', []],
    ['checkout', [term('text', ['checkout'])]],
    ['-"two words"', [term('text', ['two words'], { exclude: true })]],
    ['a,b', [term('text', ['a,b'])]],
    ['text:a,b', [term('text', ['a', 'b'])]],
    ['https://shop.example/cart?a=1', [term('text', ['https://shop.example/cart?a=1'])]],
    ['12:30', [term('text', ['12:30'])]],
    ['browser:"Mobile Safari",Chrome,', [term('browser', ['Mobile Safari', 'Chrome'])]],
    ['country:""', [term('country', [''])]],
    ['page:"a \\"b\\" \\\\ c"', [term('page', ['a "b" \\ c'])]],
    ['page:C:\\x', [term('page', ['C:\\x'])]],
    ['label.my-plan:x', [term('label.my_plan', ['x'])]],
    ['label.constructor:x', [term('label.constructor', ['x'])]],
    ['has:replay', [term('has:recording', ['true'])]],
    ['rum.view.name:/', [term('page', ['/'])]],
    ['deployment.environment.name:prod env:prod', [term('environment', ['prod']), term('environment', ['prod'])]],
    ['errors:0,1', [term('errors', ['0', '1'])]],
    ['duration:>=1m30s', [term('duration', ['1m30s'], { operator: '>=' })]],
    ['duration:>0', [term('duration', ['0'], { operator: '>' })]],
    ['user:größe 日本', [term('user', ['größe']), term('text', ['日本'])]],
    ['session:=abc', [term('session', ['abc'])]],
  ])('%s', (text, terms) => expect(parsed(text)).toEqual(terms));

  it.each<[string, RegExp]>([
    ['shoe:red', /no field "shoe".*in quotes/],
    ['constructor:x', /no field "constructor"/],
    ['browser:', /browser: lacks a value/],
    ['browser:,', /browser: lacks a value/],
    ['has:', /has: lacks a value/],
    ['has:money', /no "has:money"/],
    ['is:errors', /no "is:errors"/],
    ['has:errors,recording', /has:errors has:recording/],
    ['browser:>Chrome', /cannot be compared with >/],
    ['errors:many', /errors takes a number, not "many"/],
    ['errors:>-1', /takes a number/],
    ['errors:>1,2', /takes one value/],
    ['duration:>30', /with its unit/],
    ['duration:1h-5m', /with its unit/],
    ['page:"/checkout', /quote in page:"\/checkout is not closed/],
    ['"', /is not closed/],
  ])('says what is wrong with %s, and reads the rest', (text, words) => {
    const { filter, problems } = parseFilter(`has:errors ${text}`);
    expect(filter).toEqual([term('has:errors', ['true'])]);
    expect(problems).toEqual([expect.stringMatching(words)]);
  });
});

/** Texts made of the characters that mean something, the same on every run. */
function* oddValues(): Generator<string> {
  yield* ['', ' ', '"', '\\', '\\"', ',', ':', '-', '--', '>', '=', '>=2', '//cdn', 'a:b', 'has:errors', 'label.a:b'];
  yield* [
    'https://x/',
    '\u00a0',
    '\n',
    '\u2028',
    '😀',
    'e\u0301',
    '__proto__',
    '-browser:Safari',
    '"a" b',
    'DE',
    'a\\',
  ];
  const alphabet = [...'"\\,:-<>= \t\n/.aZ9_é😀\u00a0\u2028'];
  let seed = 11;
  for (let n = 0; n < 1000; n++) {
    let value = '';
    do {
      seed = (seed * 1664525 + 1013904223) >>> 0;
      value += alphabet[(seed >>> 8) % alphabet.length];
    } while (seed % 8 > 0);
    yield value;
  }
}

describe('formatFilter', () => {
  it('writes what parseFilter reads back, whatever the values are', () => {
    const values = [...oddValues()];
    values.forEach((value, n) => {
      const other = values[(n * 7 + 1) % values.length] ?? '';
      const exclude = n % 2 === 1;
      const filter = [
        term('page', [value], { exclude }),
        ...(value === '' ? [] : [term('text', [value], { exclude })]),
        term('user', [value, other, value]),
        term('text', [value, other]),
        term('label.plan', [other]),
        term('errors', ['2'], { operator: '>=' }),
        term('has:long_tasks', ['true'], { exclude }),
      ];
      expect(parsed(formatFilter(filter))).toEqual(filter);
    });
  });

  it.each([
    ['user.id:u-1001 errors:>2', 'user:u-1001 errors:>2'],
    ['-browser:"Mobile Safari",Chrome', '-browser:"Mobile Safari",Chrome'],
    ['"checkout" "two words"', 'checkout "two words"'],
    ['"browser:Chrome"', '"browser:Chrome"'],
    ['https://x/y', 'https://x/y'],
    ['is:live -has:errors', 'is:live -has:errors'],
    ['country:"de"', 'country:DE'],
  ])('of %s', (text, written) => expect(formatFilter(parsed(text))).toBe(written));
});

describe('filterTokens', () => {
  it('say where each word and value stands, for completion', () => {
    expect(filterTokens(' -os:Win,"Mac  user:>="')).toEqual([
      {
        from: 1,
        to: 23,
        exclude: true,
        key: 'os',
        operator: undefined,
        values: [
          { text: 'Win', from: 5, to: 8 },
          { text: 'Mac  user:>=', from: 9, to: 23 },
        ],
        open: false,
      },
    ]);
    expect(filterTokens('err').map(({ key, values }) => [key, values])).toEqual([
      [undefined, [{ text: 'err', from: 0, to: 3 }]],
    ]);
    expect(filterTokens('errors:>')).toMatchObject([{ key: 'errors', operator: '>', values: [] }]);
  });
});

describe('fieldByKey', () => {
  it('knows names, aliases and labels, and nothing else', () => {
    expect(fieldByKey('user_agent.name')?.name).toBe('browser');
    expect(fieldByKey('service.version')?.name).toBe('release');
    expect(fieldByKey('label.a.b')).toMatchObject({ name: 'label.a_b', kind: 'value' });
    expect(fieldByKey('label.')).toBeUndefined();
    expect(fieldByKey('toString')).toBeUndefined();
  });
});
