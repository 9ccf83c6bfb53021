import { matchesFilter } from '../../src/model/filter/matchesFilter';
import { parseFilter } from '../../src/model/filter/parseFilter';
import { mergeDocuments } from '../../src/model/mergeDocuments';
import { rowsOf, usersOf } from './expected';
import { FILTERS, NO_FILTER } from './expectedFilters';
import { generateSeed } from './generateSeed';
import { toDocuments } from './toDocuments';

const HOUR = 3_600_000;
const NOW = 1_795_565_400_000;
const sessions = generateSeed({ seed: 6, sessions: 2000, untilMs: NOW, spanMs: 13 * HOUR });
const merged = mergeDocuments(toDocuments(sessions)).map((session) => ({
  ...session,
  ended: sessions.find(({ id }) => id === session.id)?.end !== undefined,
}));
const everything = { sessions, range: { from: 0, to: NOW }, nowMs: NOW };

describe("the plugin's model over the seed", () => {
  it('merges documents to the rows that the plain program has', () => {
    const told = merged.map(
      ({ id, startMs, endMs, durationMs, activeMs, counters, loads, loadingTimeMs, ...rest }) => ({
        ...{ id, startMs, endMs, durationMs, activeMs, counters, loads, loadingTimeMs },
        lastView: rest.lastView,
        pages: [...rest.pages].sort(),
        hasReplay: rest.hasReplay,
        country: rest.client.country,
        countryDerived: rest.client.countryDerived === true,
        user: rest.user,
        labels: rest.labels,
      })
    );
    const expected = rowsOf({ ...everything, filter: NO_FILTER }).map(
      ({ client: _client, firstViews: _views, live: _live, pages, ...row }) => ({ ...row, pages: [...pages].sort() })
    );
    expect(byId(told)).toEqual(byId(expected));
  });

  it.each([NO_FILTER, ...FILTERS])('filters by $text to the rows that the plain program has', (filter) => {
    const parsed = parseFilter(filter.text);
    expect(parsed.problems).toEqual([]);
    const found = merged.filter((session) => matchesFilter(session, parsed.filter, NOW));
    const expected = rowsOf({ ...everything, filter });
    expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(new Set(found.flatMap(({ user }) => user.id ?? user.email ?? [])).size).toBe(
      usersOf({ ...everything, filter })
    );
  });

  it('says who is live as the plain program does', () => {
    const { filter } = parseFilter('is:live');
    const live = rowsOf({ ...everything, filter: NO_FILTER }).filter((row) => row.live);
    expect(
      merged
        .filter((session) => matchesFilter(session, filter, NOW))
        .map(({ id }) => id)
        .sort()
    ).toEqual(live.map(({ id }) => id).sort());
  });
});

function byId<T extends { id: string }>(rows: readonly T[]): Record<string, T> {
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}
