import { faroSelectorProblem, isFaroSessionId } from './faroSource';

describe('faroSelectorProblem', () => {
  it.each(['{app="shop"}', '{ app = "shop", kind=~"log|event" }', '{a="b",}', '{a="say \\"hi\\""}'])(
    '%s is one',
    (text) => {
      expect(faroSelectorProblem(text)).toBeUndefined();
    }
  );

  it.each(['', 'app="shop"', '{}', '{app=shop}', '{app="shop"} |= "x"', '{app="shop"', '{app="a" kind="b"}'])(
    '%s is none, in words',
    (text) => {
      expect(faroSelectorProblem(text)).toContain('{app="shop"}');
    }
  );

  it('takes no time with a text that goes on without end', () => {
    expect(faroSelectorProblem(`{${'a="b",'.repeat(5000)}`)).toBeDefined();
  });
});

describe('isFaroSessionId', () => {
  it('takes what Faro and pages make, and no query', () => {
    expect(['DeSYcUX39N', 'a-b.c:d', 'x'.repeat(128)].every(isFaroSessionId)).toBe(true);
    expect(['', 'a b', 'a"b', 'x'.repeat(129)].some(isFaroSessionId)).toBe(false);
  });
});
