import { waitFor } from '@testing-library/react';
import { failure, filterOf, renderNumbers, table } from './numbers.fixture';
import { useSessionFacets } from './useSessionFacets';

describe('useSessionFacets', () => {
  it('counts each field without what the filter says of it, in one query', async () => {
    const { result, log } = renderNumbers(
      useSessionFacets,
      () =>
        table([
          { part: 'browser by user_agent_name', user_agent_name: 'Chrome', value: 3 },
          { part: 'browser by user_agent_name', user_agent_name: '', value: 4 },
          { part: 'country by geo_country_iso_code', geo_country_iso_code: 'DE', value: 2 },
          { part: 'country by geo_country_iso_code', geo_country_iso_code: '', value: 5 },
          { part: 'country by rum_timezone', rum_timezone: 'Europe/Berlin', value: 4 },
          { part: 'country by rum_timezone', rum_timezone: 'UTC', value: 1 },
        ]),
      { filter: filterOf('browser:Chrome os:Linux') }
    );
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data).toMatchObject({
      data: {
        browser: [
          { value: '', count: 4 },
          { value: 'Chrome', count: 3 },
        ],
        country: [
          { value: 'DE', count: 6 },
          { value: '', count: 1 },
        ],
        os: [],
      },
      ofLoaded: false,
      missing: {},
    });
    expect(log.queries).toHaveLength(1);
    const partOf = (name: string) =>
      log.queries[0]?.text.split(' or label_replace').find((text) => text.includes(`"${name}`)) ?? '';
    expect(partOf('browser by')).toContain('os_name="Linux"');
    expect(partOf('browser by')).not.toContain('user_agent_name="Chrome"');
    expect(partOf('os by')).not.toContain('os_name="Linux"');
    expect(partOf('release by')).toContain('user_agent_name="Chrome" | os_name="Linux"');
  });

  it('says where there are others, and which field has too many values', async () => {
    const releases = Array.from({ length: 100 }, (_, n) => ({ service_version: `1.${n}`, value: 1 }));
    const { result } = renderNumbers(useSessionFacets, ({ expr = '' }) => {
      if (expr.includes('environment')) {
        return failure('maximum number of series (500) reached for a single query');
      }
      const label = expr.includes('label_replace') && { part: 'release by service_version' };
      return table(expr.includes('service_version') ? releases.map((row) => ({ ...row, ...label })) : []);
    });
    await waitFor(() => expect(result.current.status).toBe('partial'));
    expect(result.current.data?.missing).toEqual({
      release: 'Only the 100 commonest are listed, there may be others.',
      environment: 'There are too many different values to count.',
    });
    expect(result.current.data?.data.release).toHaveLength(100);
    expect(result.current.data?.data).not.toHaveProperty('environment');
  });
});
