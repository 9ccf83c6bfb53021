import { Integer } from '../memory/Span';
import { detectedLevel } from './detectedLevel';
import { labelName } from './labelName';
import { resourceLabels } from './resourceLabels';
import { valueText } from './valueText';

describe('labelName', () => {
  it.each([
    ['session.id', 'session_id'],
    ['a..b--c', 'a_b_c'],
    ['1st', 'key_1st'],
    ['_x', '_x'],
    ['__name__', '__name__'],
    ['ключ', undefined],
    ['...', undefined],
  ])('%s', (attribute, expected) => {
    expect(labelName(attribute)).toBe(expected);
  });
});

describe('detectedLevel', () => {
  const level = (labels: Record<string, string>, line = ''): string => detectedLevel((name) => labels[name], line);

  it('by label, then severity number, then line', () => {
    expect(level({ level: 'WARNING', severity_number: '9' })).toBe('warn');
    expect(level({ level: 'notice' })).toBe('notice');
    expect(level({ severity_text: 'ERROR' })).toBe('error');
    expect(['1', '5', '9', '13', '17', '21', '40'].map((severity_number) => level({ severity_number }))).toEqual([
      'trace',
      'debug',
      'info',
      'warn',
      'error',
      'fatal',
      'unknown',
    ]);
    expect(level({}, 'a [error] here')).toBe('error');
    expect(level({}, '{"level":"dbg"}')).toBe('debug');
    expect(level({}, 'no terrors')).toBe('unknown');
  });
});

describe('resourceLabels', () => {
  it('takes the service name from the container where it is missing', () => {
    expect(resourceLabels([['container.name', 'c1']]).index).toEqual([
      ['container_name', 'c1'],
      ['service_name', 'c1'],
    ]);
  });
});

describe('valueText', () => {
  it('writes every kind of value as Loki does', () => {
    expect(valueText(2)).toBe('2');
    expect(valueText(1e21)).toBe('1e+21');
    expect(valueText(new Integer(9223372036854775807n))).toBe('9223372036854775807');
    expect(valueText([new Integer(1), 'a&b', null, true])).toBe('[1,"a\\u0026b",null,true]');
    expect(valueText({ b: 1, a: { c: Uint8Array.from([1, 2]) } })).toBe('{"a":{"c":"AQI="},"b":1}');
    expect(valueText(null)).toBe('');
  });
});
