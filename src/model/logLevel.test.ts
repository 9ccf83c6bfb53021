import { levelOf } from './logLevel';

describe('levelOf', () => {
  it.each([
    [{ severity_text: 'ERROR2' }, 'error'],
    [{ severity_text: 'Fatal', level: 'info' }, 'error'],
    [{ severity_text: 'odd', detected_level: 'error' }, 'unknown'],
    [{ detected_level: 'Warning' }, 'warn'],
    [{ level: 'notice' }, 'info'],
    [{ level: 'trace' }, 'debug'],
    [{}, 'unknown'],
  ] as Array<[Record<string, string>, string]>)('reads %j as %s', (labels, level) =>
    expect(levelOf(labels)).toBe(level)
  );
});
