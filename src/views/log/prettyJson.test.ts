import { prettyJson } from './prettyJson';
import { withoutColors } from './withoutColors';

describe('prettyJson', () => {
  it('spreads an object over lines, and changes nothing in it', () => {
    const text = '{"b":12345678901234567890,"a":[1, 2.50,{}],"s":"x, {y}: \\"z\\"","e":[ ],"a":null}';
    const pretty = prettyJson(text) ?? '';
    expect(pretty.split('\n')).toEqual([
      '{',
      '  "b": 12345678901234567890,',
      '  "a": [',
      '    1,',
      '    2.50,',
      '    {}',
      '  ],',
      '  "s": "x, {y}: \\"z\\"",',
      '  "e": [],',
      '  "a": null',
      '}',
    ]);
  });

  it.each(['level=info msg="{}"', '{broken', '42', '"text"', '', `[${'1,'.repeat(20_000)}1]`])(
    'leaves alone what is no object or list, or too long: %.20s',
    (text) => expect(prettyJson(text)).toBeUndefined()
  );

  it('does not grow without end where lists are nested without end', () => {
    const text = '['.repeat(2000) + ']'.repeat(2000);
    expect((prettyJson(text) ?? '').length).toBeLessThan(50 * text.length);
  });
});

describe('withoutColors', () => {
  it('takes out colours, and nothing else that is unseen', () => {
    expect(withoutColors('\u001b[1;31mERROR\u001b[0m \u001b[2J\u202e x[0m')).toBe('ERROR \u001b[2J\u202e x[0m');
  });
});
