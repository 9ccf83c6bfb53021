import { formatFilter, matchesFilter } from '../../model/filter/sessionFilter';
import type { Session } from '../../model/session';
import { effectiveFilter } from './effectiveFilter';

describe('effectiveFilter', () => {
  it('is what the text says where no environment is picked', () => {
    expect(effectiveFilter({ filter: '' })).toEqual([]);
    expect(formatFilter(effectiveFilter({ filter: 'browser:Chrome errors:>2' }))).toBe('browser:Chrome errors:>2');
  });

  it('has the environment beside what the text says, whatever its name', () => {
    const filter = effectiveFilter({ filter: '-environment:staging', env: 'eu, "west" prod' });
    expect(filter).toHaveLength(2);
    const session = (environment?: string) => ({ client: { environment } }) as Session;
    expect(matchesFilter(session('eu, "west" prod'), filter, 0)).toBe(true);
    expect(matchesFilter(session('staging'), filter, 0)).toBe(false);
    expect(matchesFilter(session(), filter, 0)).toBe(false);
  });
});
