import { waitFor } from '@testing-library/react';
import { failure, listOf, RANGE, renderNumbers, sessionAt, table } from './numbers.fixture';
import { useCountryTotals } from './useCountryTotals';

describe('useCountryTotals', () => {
  const byZone = (count: number, total: string) =>
    Array.from({ length: count }, (_, n) => ({ part: `${total} by time zone`, rum_timezone: `Zone/${n}`, value: 1 }));

  it('asks two queries, and one more for each time that the series would be too many', async () => {
    for (const [places, queries] of [
      [1, 2],
      [50, 2],
      [51, 3],
      [130, 4],
      [400, 9],
    ] as const) {
      const { log, result, unmount } = renderNumbers(useCountryTotals, ({ expr = '' }) =>
        table(expr.includes('session.start') ? byZone(places, 'sessions') : [])
      );
      await waitFor(() => expect(result.current.status).toBe('done'));
      expect([places, log.queries.length]).toEqual([places, queries]);
      unmount();
    }
  });

  it('gives each country its totals of both kinds, and its users of the list', async () => {
    const client = { country: 'DE' };
    const list = listOf([sessionAt(RANGE.from, { client, user: { id: 'a' } })], true);
    const { result } = renderNumbers(
      useCountryTotals,
      ({ expr = '' }) =>
        table(
          expr.includes('session.start')
            ? [
                { part: 'sessions by country', geo_country_iso_code: 'DE', value: 3 },
                { part: 'sessions by time zone', rum_timezone: 'Europe/Berlin', value: 2 },
              ]
            : [
                { part: 'errors by country', geo_country_iso_code: 'DE', value: 7 },
                { part: 'loads by time zone', rum_timezone: 'Europe/Paris', value: 1 },
              ]
        ),
      { list }
    );
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data).toMatchObject({
      data: [
        { country: 'DE', derived: true, totals: { sessions: 5, errors: 7, users: 1 } },
        { country: 'FR', derived: false, totals: { sessions: 0, loads: 1, users: 0 } },
      ],
      usersAtLeast: false,
    });
  });

  it('says that some is missing where a total has too many places', async () => {
    const { result } = renderNumbers(useCountryTotals, ({ expr = '' }) => {
      if (expr.includes('rum_delta_views')) {
        return failure('maximum number of series (500) reached for a single query');
      }
      return table(expr.includes('session.start') ? byZone(400, 'sessions') : []);
    });
    await waitFor(() => expect(result.current.status).toBe('partial'));
    expect(result.current).toMatchObject({
      missing: expect.stringContaining('maximum number of series (500)') as string,
    });
    expect(result.current.data?.data).toMatchObject([{ country: '', totals: { sessions: 400 } }]);
  });
});
