import { parseFilter, type FilterTerm, type SessionFilter } from '../../model/filter/sessionFilter';
import { documentsAt } from './documentsAt';
import { filterPipeline } from './filterPipeline';

const pipelineOf = (text: string): string => filterPipeline(parseFilter(text).filter);
const BERLIN = 'rum_timezone=~"Atlantic/Jan_Mayen|Europe/Berlin|Europe/Busingen"';

describe('filterPipeline', () => {
  it.each([
    ['', ''],
    ['browser:Chrome has:errors', ' | user_agent_name="Chrome" | rum_session_errors>0'],
    ['-browser:Safari', ' | user_agent_name!="Safari"'],
    ['os:Linux,"Mac OS"', ' | os_name=~"Linux|Mac OS"'],
    ['-device:bot,tablet', ' | rum_device_type!~"bot|tablet"'],
    ['release:1.4.2', ' | service_version="1.4.2"'],
    ['environment:prod', ' | deployment_environment_name="prod"'],
    ['browser:""', ' | user_agent_name=""'],
    ['browser:"",Chrome', ' | user_agent_name=~"|Chrome"'],
    ['session:abc', ' | session_id="abc"'],
    ['country:DE', ` | geo_country_iso_code="DE" or (geo_country_iso_code="" and ${BERLIN})`],
    ['-country:DE', ` | geo_country_iso_code!="DE" and (geo_country_iso_code!="" or ${BERLIN.replace('=~', '!~')})`],
    ['country:AT,XX', ' | geo_country_iso_code=~"AT|XX" or (geo_country_iso_code="" and rum_timezone="Europe/Vienna")'],
    ['country:XX', ' | geo_country_iso_code="XX"'],
    ['country:constructor', ' | geo_country_iso_code="constructor"'],
    ['country:""', ' | geo_country_iso_code=""'],
    ['errors:>5', ' | rum_session_errors>0'],
    ['frustrations:>=1 long_tasks:2', ' | rum_session_frustrations>0 | rum_session_long_tasks>0'],
    ['blocking_time:>300ms', ' | rum_session_blocking_time>0'],
    ['has:recording', ' | rum_session_has_replay="true"'],
    ['user:u-1', ' | user_id="u-1" or user_name="u-1" or user_email="u-1"'],
    ['label.plan:pro,free', ' | label_plan=~"pro|free"'],
    [
      'page:"/a,b"',
      ' | rum_session_pages=~"(?s).*,(?:/a%2\\u005bCc]b),.*" or rum_session_first_view="/a,b" or rum_session_last_view="/a,b"',
    ],
    ['duration:>30s is:live cart errors:<2', ''],
  ])('%s', (text, pipeline) => expect(pipelineOf(text)).toBe(pipeline));

  it('keeps every value inside of its string', () => {
    const hostile = [
      '"} or {a=~".+',
      '\\',
      '\\"',
      '` | x="',
      '\n',
      '${__user.login}',
      '[[x]]',
      ') or (a="b"',
      'a|b',
      '.*',
    ];
    const fields: Array<FilterTerm['field']> = [
      'browser',
      'release',
      'country',
      'user',
      'page',
      'label.plan',
      'session',
    ];
    const shape = (pipeline: string): string => pipeline.replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
    for (const field of fields) {
      for (const value of hostile) {
        for (const values of [[value], [value, 'other']]) {
          const filterFor = (some: string[]): SessionFilter => [{ field, operator: '=', values: some, exclude: false }];
          const pipeline = filterPipeline(filterFor(values));
          expect(shape(pipeline)).toBe(shape(filterPipeline(filterFor(values.map(() => 'plain')))));
          expect(pipeline).not.toMatch(/[$\n]|\[/);
        }
      }
    }
  });

  it('cannot be led out of a label by a key', () => {
    expect(pipelineOf('label.a-b.c:x')).toBe(' | label_a_b_c="x"');
    const forged: SessionFilter = [{ field: 'label.a="" or b', operator: '=', values: ['x'], exclude: false }];
    expect(filterPipeline(forged)).toBe(' | label_a____or_b="x"');
  });
});

describe('documentsAt', () => {
  const patternOf = (url: string): RegExp => {
    const [, literal = ''] = / \| browser_document_url_full=~"\(\?s\)(.*)"$/.exec(documentsAt(new URL(url))) ?? [];
    const pattern = literal.replace(/\\u(....)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    return new RegExp(`^(?:${pattern.replace(/\\\\/g, '\\')})$`, 's');
  };

  it('matches the address whatever its query and fragment say', () => {
    const pattern = patternOf('https://shop.example/cart?a=1#top');
    expect(pattern.test('https://shop.example/cart')).toBe(true);
    expect(pattern.test('https://shop.example/cart?b=2#x')).toBe(true);
    expect(pattern.test('https://shop.example/cart/2')).toBe(false);
    expect(pattern.test('https://shopXexample/cart')).toBe(false);
  });

  it('tells the pages of an application by the path in the fragment', () => {
    const pattern = patternOf('https://shop.example/#/cart?a=1');
    expect(pattern.test('https://shop.example/?x=1#/cart')).toBe(true);
    expect(pattern.test('https://shop.example/#/cart?b=1')).toBe(true);
    expect(pattern.test('https://shop.example/#/other')).toBe(false);
    expect(pattern.test('https://shop.example/')).toBe(false);
  });
});
