import { faroLines, faroLinesOfSessions, faroLinesWith, faroValues } from './faro';

const OF = { selector: '{app="faro"}', service: 'shop-web' };

describe("queries of Faro's lines", () => {
  it('find by filters of lines, the same for both formats', () => {
    expect(faroLines({ selector: '{app="faro"}' })).toBe('{app="faro"}');
    expect(faroLines(OF)).toBe('{app="faro"} |= "shop-web"');
    expect(faroLinesOfSessions(OF, ['a1'])).toBe('{app="faro"} |= "shop-web" |= "a1"');
    expect(faroLinesOfSessions(OF, ['a1', 'b.2'])).toBe('{app="faro"} |= "shop-web" |~ "a1|b\\\\.2"');
    expect(faroLinesWith(OF, '1234')).toBe('{app="faro"} |= "shop-web" |= "1234"');
    // As Alloy's own code writes them, in both formats.
    expect(faroLinesWith(OF, "ä+1@x #%=日本~ it's (a|b)")).toBe(
      `{app="faro"} |= "shop-web" |= "ä+1@x #%=日本~ it's (a|b)"`
    );
  });

  it('leave out a text that the formats write in other ways: the lines themselves are looked at after that', () => {
    expect(faroLines({ ...OF, service: 'my "shop"' })).toBe('{app="faro"}');
    for (const text of ['<b>', 'a&b', 'a\\b', 'a\tb', '']) {
      expect(faroLinesWith(OF, text)).toBe('{app="faro"} |= "shop-web"');
    }
  });

  it('count the values of a key', () => {
    expect(faroValues({ selector: OF.selector }, { key: 'app_name', rangeMs: 60_500 })).toBe(
      'sum by (app_name) (count_over_time({app="faro"} |= "session_id" | json app_name | logfmt app_name | drop __error__, __error_details__ [61s]))'
    );
  });
});
