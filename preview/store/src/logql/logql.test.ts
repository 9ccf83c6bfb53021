import { memoryWith, rows, values } from '../../test/logqlStore';

const memory = memoryWith([
  { at: 10, line: 'GET /a 200', attributes: { n: '1', took: '10ms', size: '5KB', who: 'ana' } },
  { at: 20, line: 'GET /b 500', attributes: { n: '2.5', took: '2s', size: '1MB', who: 'bo' } },
  { at: 30, line: 'POST /a 500 boom', attributes: { n: 'many', who: 'ana' } },
  { at: 40, line: '{"a":{"b":1.0},"list":[1],"who":"json","big":12345678901234567890}', service: 'b' },
  { at: 50, line: 'level=info msg="two words" n=7', service: 'b' },
]);

const found = (query: string): string[] => rows(memory, query).map(({ record }) => record.line.slice(0, 6));

describe('log queries', () => {
  it.each<[string, number]>([
    ['{service_name="a"}', 3],
    ['{service_name=~"a|b"}', 5],
    ['{service_name=~"a.*"}', 3],
    ['{service_name=~".+", service_name!="a"}', 2],
    ['{service_name!~"b", service_name=~".+"}', 3],
    ['{service_name="a"} |= "GET"', 2],
    ['{service_name="a"} |= "/a" or "/b" != "boom"', 2],
    ['{service_name="a"} |~ "5.0"', 2],
    ['{service_name="a"} !~ "^GET"', 1],
    ['{service_name="a"} | who="ana"', 2],
    ['{service_name="a"} | who=~"an"', 0],
    ['{service_name="a"} | nope=""', 3],
    ['{service_name="a"} | nope!="x"', 3],
    ['{service_name="a"} | nope!=0', 0],
    ['{service_name="a"} | n > 1 | __error__=""', 1],
    ['{service_name="a"} | n > 1', 2],
    ['{service_name="a"} | took >= 1s', 1],
    ['{service_name="a"} | size < 10KB', 1],
    ['{service_name="a"} | who="bo" or who="ana" and size=5KB', 2],
    ['{service_name="a"} | (who="bo" or who="ana") and size=5KB', 1],
    ['{service_name="a"} | who="ana", size=5KB', 1],
    ['{service_name="b"} | json | a_b="1.0" | big="12345678901234567890" | who="json"', 1],
    ['{service_name="b"} | json who_else="who" | who_else="json"', 1],
    ['{service_name="b"} | logfmt | msg="two words" | n=7', 1],
    ['{service_name="b"} | logfmt n, text="msg" | n=7 | text="two words" | level=""', 1],
    ['{service_name="b"} | json who | logfmt msg | drop __error__, __error_details__ | __error__="" | who="json"', 1],
    [
      '{service_name="b"} | json who | logfmt msg | drop __error__, __error_details__ | __error__="" | msg="two words"',
      1,
    ],
    ['{service_name="b"} | json who | drop who | who="json"', 0],
    ['{service_name="a"} | drop who, took | who="" | took=""', 3],
  ])('%s', (query, count) => {
    expect(found(query)).toHaveLength(count);
  });

  it('a comparison with text keeps the line and says so', () => {
    const row = rows(memory, '{service_name="a"} | n > 1 | __error__!=""')[0];
    expect(row?.error).toBe('LabelFilterErr');
    expect(Object.fromEntries(row?.labels() ?? [])).toMatchObject({ __error__: 'LabelFilterErr', who: 'ana' });
  });

  it('drops labels by their names only', () => {
    expect(() => rows(memory, '{service_name="a"} | drop who="ana"')).toThrow(
      /"drop with a condition" is not supported/
    );
  });

  it('"," beside "or" has to be made plain', () => {
    expect(() => rows(memory, '{service_name="a"} | who="a", n=1 or n=2')).toThrow(/parentheses/);
  });
});

describe('metric queries', () => {
  const A = '{service_name="a"}';

  it('a window is open at its beginning and closed at its end', () => {
    expect(values(memory, `sum(count_over_time(${A}[10s]))`, 10, 10, 4)).toEqual({ '': [1, 1, 1, undefined] });
    expect(values(memory, `sum(count_over_time(${A}[20s]))`, 10, 10, 4)).toEqual({ '': [1, 2, 2, 1] });
    expect(values(memory, `sum(count_over_time(${A}[10s] offset 10s))`, 10, 10, 3)).toEqual({ '': [undefined, 1, 1] });
  });

  it.each<[string, Record<string, number[]>]>([
    [`sum(rate(${A}[1m]))`, { '': [0.05] }],
    [`sum by (who) (count_over_time(${A}[1m]))`, { 'who=ana': [2], 'who=bo': [1] }],
    [
      `sum without (n, took, size, detected_level, service_name) (count_over_time(${A}[1m]))`,
      { 'who=ana': [2], 'who=bo': [1] },
    ],
    [`count(sum by (who) (count_over_time(${A}[1m])))`, { '': [2] }],
    [`topk(1, sum by (who) (count_over_time(${A}[1m])))`, { 'who=ana': [2] }],
    [`bottomk(1, sum by (who) (count_over_time(${A}[1m])))`, { 'who=bo': [1] }],
    [`avg(sum by (who) (count_over_time(${A}[1m])))`, { '': [1.5] }],
    [`sum(bytes_over_time(${A} | who="bo" [1m]))`, { '': [10] }],
    [`sum(sum_over_time(${A} | unwrap n | __error__="" [1m]))`, { '': [3.5] }],
    [`max(max_over_time(${A} | unwrap n | __error__="" [1m]))`, { '': [2.5] }],
    [`avg_over_time(${A} | unwrap n | __error__="" [1m]) by (service_name)`, { 'service_name=a': [1.75] }],
    [`quantile_over_time(0.5, ${A} | unwrap n | __error__="" [1m]) by (service_name)`, { 'service_name=a': [1.75] }],
    [`last_over_time(${A} | unwrap n | __error__="" [1m]) by (service_name)`, { 'service_name=a': [2.5] }],
    [`sum(sum_over_time(${A} | unwrap duration(took) [1m]))`, { '': [2.01] }],
    [`sum(sum_over_time(${A} | unwrap bytes(size) [1m]))`, { '': [1_005_000] }],
    [`sum(sum_over_time(${A} | unwrap nope [1m]))`, {}],
    ['1 + 2 * 3', { '': [7] }],
    ['2 ^ 3 ^ 2', { '': [512] }],
    ['vector(4) / 0', { '': [NaN] }],
    [`sum by (who) (count_over_time(${A}[1m])) > 1`, { 'who=ana': [2] }],
    [`sum by (who) (count_over_time(${A}[1m])) > bool 1`, { 'who=ana': [1], 'who=bo': [0] }],
    [`sum by (who) (count_over_time(${A}[1m])) / on () sum(count_over_time(${A} | who="ana" [1m]))`, {}],
    [`sum(count_over_time(${A} |= "500" [1m])) / sum(count_over_time(${A}[1m]))`, { '': [2 / 3] }],
    [`sum(count_over_time({service_name="none"}[1m])) or vector(0)`, { '': [0] }],
    [
      `sum by (who) (count_over_time(${A}[1m])) unless sum by (who) (count_over_time(${A} | who="bo" [1m]))`,
      { 'who=ana': [2] },
    ],
  ])('%s', (query, expected) => {
    if (query.includes('on ()')) {
      expect(() => values(memory, query, 60)).toThrow(/many-to-one matching must be explicit/);
    } else {
      expect(values(memory, query, 60)).toEqual(expected);
    }
  });

  const BY_WHO = `sum by (who) (count_over_time(${A}[1m]))`;
  it.each<[string, Record<string, number[]>]>([
    [
      `label_replace(${BY_WHO}, "metric", "lines", "", "")`,
      { 'metric=lines,who=ana': [2], 'metric=lines,who=bo': [1] },
    ],
    [
      `label_replace(${BY_WHO}, "first", "$1-${'$'}{rest}", "who", "(a)(?P<rest>.*)")`,
      { 'first=a-na,who=ana': [2], 'who=bo': [1] },
    ],
    [`label_replace(${BY_WHO}, "x", "$$|$1x|$2|$", "who", "(a)(z)?na")`, { 'who=ana,x=$|||$': [2], 'who=bo': [1] }],
    [`label_replace(${BY_WHO}, "who", "$1", "who", "a(.*)")`, { 'who=na': [2], 'who=bo': [1] }],
    [`label_replace(${BY_WHO}, "who", "", "who", "ana")`, { '': [2], 'who=bo': [1] }],
    [`label_replace(${BY_WHO}, "x", "y", "who", "n")`, { 'who=ana': [2], 'who=bo': [1] }],
    [
      `label_replace(${BY_WHO}, "metric", "lines", "", "") or label_replace(topk(1, sum by (who) (sum_over_time(${A} | n>0 | unwrap n | __error__="" [1m]))), "metric", "n", "", "")`,
      { 'metric=lines,who=ana': [2], 'metric=lines,who=bo': [1], 'metric=n,who=bo': [2.5] },
    ],
  ])('%s', (query, expected) => {
    expect(values(memory, query, 60)).toEqual(expected);
  });

  it('text that is no number fails the query, as in Loki', () => {
    expect(() => values(memory, `sum(sum_over_time(${A} | unwrap n [1m]))`, 60)).toThrow(
      /pipeline error: 'SampleExtractionErr' for series/
    );
    expect(() => values(memory, `sum(count_over_time(${A} | n > 1 [1m]))`, 60)).toThrow(/LabelFilterErr/);
  });

  it.each([
    'count_over_time({a="b"} | unwrap x [1m])',
    'sum_over_time({a="b"}[1m])',
    'count_over_time({a="b"}[1m]) by (x)',
  ])('refuses %s', (query) => {
    expect(() => values(memory, query, 60)).toThrow(/^parse error : (invalid aggregation|grouping not allowed)/);
  });

  it('more than 500 series', () => {
    const many = memoryWith(Array.from({ length: 501 }, (_, i) => ({ at: i / 10, attributes: { id: `i${i}` } })));
    expect(() => values(many, `count(sum by (id) (count_over_time(${A}[10m])))`, 60)).toThrow(
      /^maximum number of series \(500\) reached/
    );
  });
});
