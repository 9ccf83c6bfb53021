import { emptySession } from '../emptySession';
import type { Session } from '../session';
import { csvLine } from './csvLine';
import { sessionsCsv } from './sessionsCsv';
import { sessionsJson } from './sessionsJson';

const START = Date.UTC(2026, 10, 24, 14, 5, 12, 345);

function session(id: string, more: Partial<Session> = {}): Session {
  return {
    ...emptySession(id),
    startMs: START,
    endMs: START + 118_000,
    durationMs: 118_000,
    activeMs: 58_000,
    counters: { views: 4, errors: 0, blocking_time: 130 },
    pages: ['/', '/cart'],
    tabs: 1,
    client: { browserName: 'Chrome', country: 'DE' },
    user: { id: 'u-1001' },
    users: 1,
    ...more,
  };
}

/** Reads CSV as RFC 4180 has it: by its grammar, knowing nothing of how it was written. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      let value = '';
      if (text[at] === '"') {
        at += 1;
        while (text[at] !== '"' || text[at + 1] === '"') {
          value += text[at];
          at += text[at] === '"' ? 2 : 1;
        }
        at += 1;
      } else {
        while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
          expect(text[at]).not.toBe('"');
          value += text[at];
          at += 1;
        }
      }
      record.push(value);
      if (text[at] !== ',') {
        break;
      }
      at += 1;
    }
    expect(text.slice(at, at + 2)).toBe('\r\n');
    at += 2;
    records.push(record);
  }
  return records;
}

/** Rows of a CSV file by the names of its columns. */
function rowsOf(text: string): Array<Record<string, string>> {
  const [head = [], ...rows] = parseCsv(text);
  expect(new Set(head).size).toBe(head.length);
  return rows.map((row) => {
    expect(row).toHaveLength(head.length);
    return Object.fromEntries(head.map((name, n) => [name, row[n] ?? '']));
  });
}

const csv = (sessions: Session[], nowMs = START + 3_600_000) => [...sessionsCsv(sessions, { nowMs })].join('');
const json = (sessions: Session[], nowMs = START + 3_600_000) =>
  JSON.parse([...sessionsJson(sessions, { nowMs })].join('')) as Array<Record<string, unknown>>;

describe('csvLine', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', 'a,b'],
    ['say "hi"', 'say "hi"'],
    ['two\r\nlines', 'two\r\nlines'],
    [' spaces ', ' spaces '],
    ['"', '"'],
    ['a=b', 'a=b'],
    ['/cart?a=1&b=-2', '/cart?a=1&b=-2'],
    ['Ünï 日本 🇩🇪', 'Ünï 日本 🇩🇪'],
  ])('hands %j over as it is', (value, read) => {
    expect(parseCsv(csvLine([value, 'next']))).toEqual([[read, 'next']]);
  });

  it.each([
    '=cmd()',
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '\t=cmd()',
    '\r=cmd()',
    '  =cmd()',
    '\u0000=cmd()',
    '\ufeff=cmd()',
    '＝cmd()',
    '＠SUM(1)',
    '"=cmd()',
    'name;=cmd()',
    'name;"=cmd()',
    'name\t=cmd()',
    'name\n=cmd()',
    'name| =cmd()',
    'a;=b;=c',
  ])('lets no spreadsheet run %j, whatever it splits at', (value) => {
    const [[read = ''] = []] = parseCsv(csvLine([value]));
    expect(read.replaceAll("'", '')).toBe(value.replaceAll("'", ''));
    // eslint-disable-next-line no-control-regex
    const cells = read.split(/[;|\t\r\n]/).map((cell) => cell.replace(/^[\s\u0000\ufeff"]+/, ''));
    expect(cells.filter((cell) => /^[=+\-@＝＠]/.test(cell))).toEqual([]);
  });

  it('keeps numbers numbers, and has nothing for what is not known', () => {
    expect(csvLine([-5, 0, 1.5, NaN, Infinity, true, undefined, ''])).toBe('-5,0,1.5,,,true,,\r\n');
  });
});

describe('sessionsCsv', () => {
  it('has a line a session, with times in UTC, units in the names and nothing for what is not known', () => {
    const [row] = rowsOf(csv([session('aaaa')]));
    expect(row).toMatchObject({
      session: 'aaaa',
      start: '2026-11-24T14:05:12.345Z',
      end: '2026-11-24T14:07:10.345Z',
      live: 'false',
      duration_ms: '118000',
      active_ms: '58000',
      user_id: 'u-1001',
      user_name: '',
      browser: 'Chrome',
      country: 'DE',
      country_from_timezone: 'false',
      views: '4',
      errors: '0',
      blocking_time_ms: '130',
      long_tasks: '',
      load_time_ms: '',
      recording: 'false',
      pages: '/ | /cart',
    });
  });

  it('says who is live, and how long the average load took', () => {
    const [row] = rowsOf(csv([session('aaaa', { loads: 4, loadingTimeMs: 5000 })], START + 119_000));
    expect(row).toMatchObject({ live: 'true', load_time_ms: '1250' });
  });

  it('has a column for every label that there is', () => {
    const rows = rowsOf(csv([session('a', { labels: { plan: 'pro' } }), session('b', { labels: { ab: '=1' } })]));
    expect(rows.map((row) => [row['label.ab'], row['label.plan']])).toEqual([
      ['', 'pro'],
      ["'=1", ''],
    ]);
  });

  it("guards whatever a visitor's browser says of itself", () => {
    const evil = '=cmd()';
    const [row = {}] = rowsOf(
      csv([
        session(evil, {
          user: { id: evil, name: evil, email: evil },
          client: { browserName: evil, osName: evil, serviceVersion: evil, country: evil, language: evil },
          pages: [evil, 'b', evil],
          firstView: evil,
          referrer: evil,
          labels: { [evil]: evil },
        }),
      ])
    );
    const fields = Object.values(row).flatMap((value) => value.split('|'));
    expect(fields.filter((value) => value.includes('cmd()')).length).toBeGreaterThan(12);
    expect(fields.filter((value) => /^\s*=/.test(value))).toEqual([]);
  });

  it('bears times that are none', () => {
    expect(rowsOf(csv([session('a', { startMs: 1e18, endMs: NaN })]))).toMatchObject([{ start: '', end: '' }]);
  });

  it('comes in pieces, none missing', () => {
    const many = Array.from({ length: 1201 }, (_, n) => session(`s${n}`));
    expect([...sessionsCsv(many, { nowMs: START })].length).toBeGreaterThan(2);
    expect(rowsOf(csv(many)).map((row) => row.session)).toEqual(many.map(({ id }) => id));
  });
});

describe('sessionsJson', () => {
  it('has an object a session, with lists and numbers, without what is not known', () => {
    const [one = {}] = json([session('aaaa', { labels: { plan: '=pro' } })]);
    expect(one).toMatchObject({
      session: 'aaaa',
      start: '2026-11-24T14:05:12.345Z',
      duration_ms: 118_000,
      live: false,
      views: 4,
      pages: ['/', '/cart'],
      labels: { plan: '=pro' },
    });
    expect(one).not.toHaveProperty('long_tasks');
    expect(one).not.toHaveProperty('load_time_ms');
  });

  it('is an array, whether of none, of one or of many', () => {
    expect(json([])).toEqual([]);
    const many = Array.from({ length: 1201 }, (_, n) => session(`s${n}`));
    expect(json(many).map((one) => one.session)).toEqual(many.map(({ id }) => id));
  });
});
