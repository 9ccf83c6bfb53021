import { parser } from '@grafana/lezer-logql';
import type { LogLevel } from '../../model/logLevel';
import { backendLogs } from './backendLogs';
import { levelFilter } from './levelFilter';

const filter = (...levels: LogLevel[]) => levelFilter(new Set(levels));

describe('levelFilter', () => {
  it('asks the first label that a record has for the words of a level', () => {
    const words = '"(?i)(warn|warning)\\u005b0-9]*"';
    expect(filter('warn')).toBe(
      ` | ((severity_text!="" and severity_text=~${words}) or (severity_text="" and ` +
        `((detected_level!="" and detected_level=~${words}) or (detected_level="" and level=~${words}))))`
    );
  });

  it('leaves out the words of all other levels where unknown ones are wanted', () => {
    expect(filter('unknown', 'error')).toContain(
      'severity_text!~"(?i)(warn|warning|info|information|notice|debug|trace)\\u005b0-9]*"'
    );
  });

  it('is none where it would keep all', () => {
    expect([filter(), filter('error', 'warn', 'info', 'debug', 'unknown')]).toEqual(['', '']);
  });

  it.each<LogLevel[]>([['error'], ['error', 'debug'], ['unknown'], ['unknown', 'info']])(
    'is LogQL for %s',
    (...levels) => {
      const query = backendLogs('shop', ['t1'], ['a|b', '"}']) + filter(...levels);
      const problems: string[] = [];
      parser.parse(query).iterate({
        enter: ({ type, from }) => {
          if (type.isError) {
            problems.push(query.slice(from));
          }
        },
      });
      expect(problems).toEqual([]);
    }
  );
});
