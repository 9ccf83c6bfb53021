import type { Split } from '../../model/split';
import { backendLogs } from './backendLogs';
import { literalPattern } from '../../model/anyOf';
import { quote } from './quote';
import { oneSession, oneSessionOfAnyService, sessionDocuments, sessionEnds } from './sessionDocuments';
import { namedEvents, ownLogLines, sessionEvents } from './sessionEvents';
import { sessionRequests, sessionResources } from './sessionResources';
import { sessionStarts } from './sessionStarts';
import { totalOf } from './sessionTotals';
import { unionQuery } from './unionQuery';

const SHOP = { service: 'shop', indexed: true };
const PLAIN = { service: 'shop', indexed: false };

describe('queries', () => {
  it('read the sessions stream by its label, or by its attribute where it is not indexed', () => {
    expect(sessionDocuments(SHOP)).toBe('{service_name="shop", rum_stream="sessions"} | event_name="rum.session"');
    expect(sessionDocuments(PLAIN)).toBe('{service_name="shop"} | rum_stream="sessions" | event_name="rum.session"');
    expect(sessionDocuments(SHOP, ['a1', 'b2'])).toBe(`${sessionDocuments(SHOP)} | session_id=~"a1|b2"`);
    expect(sessionEnds(SHOP)).toBe('{service_name="shop", rum_stream="sessions"} | event_name="session.end"');
    expect(oneSession(PLAIN, 'a1')).toBe('{service_name="shop"} | rum_stream="sessions" | session_id="a1"');
    expect(oneSessionOfAnyService('a1')).toBe('{rum_stream="sessions"} | session_id="a1"');
  });

  it('count session starts, split by a label or not', () => {
    const starts = '{service_name="shop", rum_stream="sessions"} | event_name="session.start"';
    const parts = (split: Split, pipeline = '') => sessionStarts(SHOP, { split, stepMs: 60_000, pipeline });
    expect(parts('none').map(({ expr }) => expr)).toEqual([`sum (count_over_time(${starts} [60s] offset 1ms))`]);
    expect(unionQuery(parts('browser', ' | os_name="Linux"'))).toBe(
      `sum by (user_agent_name) (count_over_time(${starts} | os_name="Linux" [60s] offset 1ms))`
    );
    expect(parts('release')[0]?.label).toBe('service_version');
    expect(unionQuery(parts('errors'))).toBe(
      `label_replace(sum (count_over_time(${starts} [60s] offset 1ms)), "part", "started", "", "") or ` +
        `label_replace(sum (count_over_time(${sessionDocuments(SHOP)} | rum_delta_errored>0 | __error__="" [60s] offset 1ms)), "part", "errored", "", "")`
    );
    expect(parts('country').map(({ label, expr }) => [label, expr])).toEqual([
      ['geo_country_iso_code', `sum by (geo_country_iso_code) (count_over_time(${starts} [60s] offset 1ms))`],
      ['rum_timezone', `sum by (rum_timezone) (count_over_time(${starts} | geo_country_iso_code="" [60s] offset 1ms))`],
    ]);
  });

  it('add up what documents say is new', () => {
    const query = { of: SHOP, pipeline: ' | os_name="Linux"', rangeMs: 3_600_500 };
    expect(totalOf('errored', query)).toBe(
      `sum (count_over_time(${sessionDocuments(SHOP)} | rum_delta_errored>0 | __error__="" | os_name="Linux" [3600500ms]))`
    );
    expect(totalOf('loadingTimeMs', { ...query, by: 'x' })).toBe(
      `sum by (x) (sum_over_time(${sessionDocuments(SHOP)} | rum_delta_loading_time>0 | __error__="" | os_name="Linux" | unwrap rum_delta_loading_time [3600500ms]))`
    );
  });

  it('read one session and what the back end did for it', () => {
    expect(sessionEvents('shop', 'a1')).toBe('{service_name="shop"} | session_id="a1"');
    expect(namedEvents('shop', 'a1')).toBe('{service_name="shop"} | session_id="a1" | event_name!=""');
    expect(ownLogLines('shop', 'a1')).toBe('{service_name="shop"} | session_id="a1" | event_name=""');
    expect(backendLogs('shop', ['t1', 't2'])).toBe('{service_name=~".+", service_name!="shop"} | trace_id=~"t1|t2"');
    const resources = sessionResources('a1');
    expect(resources).toMatch(/^\{ span\.session\.id = "a1" && span\.rum\.resource\.id != nil \} \| select\(span\./);
    const requests = sessionRequests('a"1');
    expect(requests).toMatch(
      /^\{ span\.session\.id = "a\\"1" && span\.rum\.resource\.id != nil && \(span\.rum\.resource\.type = "fetch" \|\| span\.rum\.resource\.type = "xhr"\) \} \| select\(/
    );
    expect(requests.split(' | ')[1]).toBe(resources.split(' | ')[1]);
    for (const attribute of ['url.full', 'error.type', 'rum.timing.response', 'rum.action.id', 'rum.view.name']) {
      expect(resources).toMatch(new RegExp(`span\\.${attribute}[,)]`));
    }
    expect(resources).not.toContain('rum.timing.,');
  });
});

/** What Go makes of a double-quoted string, for the escapes that `quote` writes. */
function unquote(literal: string): string {
  expect(literal).toMatch(/^"(?:[^"\\\n]|\\["\\]|\\u[0-9a-f]{4})*"$/);
  return literal
    .slice(1, -1)
    .replace(/\\(?:u(....)|(.))/g, (_, hex?: string, plain?: string) =>
      hex ? String.fromCharCode(parseInt(hex, 16)) : (plain ?? '')
    );
}

/** Strings made of the characters that queries are made of, the same on every run. */
function* hostileValues(): Generator<string> {
  yield* ['', '"', '\\', '\\"', '"} or {a=~".+', '`', '\n', '$__range', '${__user.login}', '[[var]]', '😀', '\u2028'];
  const alphabet = [...'"\\`{}[]()|=~!<>$^.*+?,;:/#%& \n\r\t\0ab1é😀\u2028'];
  let seed = 7;
  for (let n = 0; n < 400; n++) {
    let value = '';
    do {
      seed = (seed * 1664525 + 1013904223) >>> 0;
      value += alphabet[(seed >>> 8) % alphabet.length];
    } while (seed % 12 > 0);
    yield value;
  }
}

describe('values in queries', () => {
  it('come back as they were, and hold nothing that Grafana would replace', () => {
    for (const value of hostileValues()) {
      const literal = quote(value);
      expect(unquote(literal)).toBe(value);
      expect(literal).not.toMatch(/[$[]/);
    }
  });

  it('match themselves and nothing else as patterns', () => {
    for (const value of hostileValues()) {
      const pattern = new RegExp(`^(?:${literalPattern(value)})$`, 'u');
      expect(pattern.test(value)).toBe(true);
      expect(pattern.test(`${value}x`)).toBe(false);
    }
  });

  it('cannot end the string that they stand in', () => {
    for (const value of hostileValues()) {
      const query = sessionDocuments({ service: value, indexed: true }, [value, 'other']);
      const strings = query.match(/"(?:[^"\\]|\\.)*"/g);
      expect(query.replace(/"(?:[^"\\]|\\.)*"/g, '""')).toBe(
        '{service_name="", rum_stream=""} | event_name="" | session_id=~""'
      );
      expect(strings?.map(unquote)).toEqual([value, 'sessions', 'rum.session', `${literalPattern(value)}|other`]);
    }
  });

  it('lose half surrogates, which no query can carry', () => {
    expect(quote('a\ud800b')).toBe('"a\ufffdb"');
  });
});
