import type { ExpectedRow } from './expectedRows';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** What the cells of a row say, by column; where a cell says more around it (a flag, an icon, a badge), what it has to contain. */
export function expectedCells(row: ExpectedRow): Record<string, string> {
  const { client, counters, user } = row;
  const none = '–';
  const count = (value: number | undefined) => (value === undefined ? none : grouped(value));
  return {
    start: timeText(row.startMs),
    end: row.live ? 'live' : timeText(row.endMs),
    duration: durationText(row.durationMs),
    user: [user.id, user.name ?? user.email].filter(Boolean).join(' · ') || 'anonymous',
    browser: [client.browser, client.browserVersion?.split('.')[0]].filter(Boolean).join(' ') || none,
    os: [client.os, client.osVersion].filter(Boolean).join(' ') || none,
    device: client.device ?? none,
    country: row.country ? `${row.country}${row.countryDerived ? '*' : ''}` : none,
    release: client.release ?? none,
    last_page: row.lastView,
    pages: count(counters.views),
    actions: count(counters.actions),
    resources: count(counters.resources),
    errors: count(counters.errors),
    long_tasks: count(counters.long_tasks),
    frustrations: count(counters.frustrations),
    blocking_time: counters.blocking_time === undefined ? none : durationText(counters.blocking_time),
  };
}

/** As look.md has durations: `320 ms`, `1.2 s`, `1m 58s`, `2h 5m`. */
function durationText(ms: number): string {
  if (Math.round(ms) < SECOND) {
    return `${Math.round(ms)} ms`;
  }
  if (Math.round(ms / 100) * 100 < MINUTE) {
    return `${Math.round(ms / 100) / 10} s`;
  }
  const seconds = Math.round(ms / SECOND);
  if (seconds * SECOND < HOUR) {
    return two(Math.floor(seconds / 60), 'm', seconds % 60, 's');
  }
  const minutes = Math.round(ms / MINUTE);
  return two(Math.floor(minutes / 60), 'h', minutes % 60, 'm');
}

function two(big: number, bigUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${big}${bigUnit}` : `${big}${bigUnit} ${small}${smallUnit}`;
}

function timeText(ms: number): string {
  return new Date(ms).toISOString().slice(11, 19);
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
