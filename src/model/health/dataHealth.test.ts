import sdkPackage from '../../../sdk/package.json';
import { emptySession } from '../emptySession';
import type { Client, Session } from '../session';
import { dataHealth } from './dataHealth';
import type { HealthCheck } from './healthCheck';
import { KNOWN_SDK } from './knownSdk';

const NOW = Date.UTC(2026, 10, 24, 14);
const MINUTE = 60_000;
const SOUND: Client = {
  country: 'DE',
  serviceVersion: '1.4.2',
  sdkName: '@opensessions/browser-sdk',
  sdkVersion: '0.1.0',
};

function session(more: Partial<Session> = {}): Session {
  return {
    ...emptySession('s'),
    startMs: NOW - 10 * MINUTE,
    endMs: NOW - 5 * MINUTE,
    durationMs: 5 * MINUTE,
    activeMs: MINUTE,
    tabs: 1,
    client: SOUND,
    user: { id: 'u-1' },
    users: 1,
    ...more,
  };
}

const client = (more: Client): Session => session({ client: { ...SOUND, ...more } });
const many = (count: number, one = session()): Session[] => Array.from({ length: count }, () => one);

function check<Name extends HealthCheck['name']>(name: Name, sessions: Session[], unreadable = 0) {
  const found = dataHealth({ sessions, unreadable, nowMs: NOW }).find((one) => one.name === name);
  return found as Extract<HealthCheck, { name: Name }>;
}

describe('dataHealth', () => {
  it('finds nothing wrong with sound sessions, nor with none', () => {
    for (const sessions of [many(3), []]) {
      const checks = dataHealth({ sessions, unreadable: 0, nowMs: NOW });
      expect(checks.map(({ level, affected, of }) => [level, affected, of])).toEqual(
        checks.map(() => ['good', 0, sessions.length])
      );
      expect(checks.map(({ name }) => name)).toEqual([
        'user',
        'country',
        'release',
        'dropped',
        'clock',
        'version',
        'documents',
      ]);
    }
  });

  it('takes anonymous visitors for granted, unless all are', () => {
    const anonymous = session({ user: {}, users: 0 });
    expect(check('user', [...many(3, anonymous), session()])).toMatchObject({ level: 'good', affected: 3, of: 4 });
    expect(check('user', many(4, anonymous))).toMatchObject({ level: 'hint', affected: 4, of: 4 });
    expect(check('user', [session({ user: { email: 'a@example.com' } })])).toMatchObject({ affected: 0 });
  });

  it('misses countries, and tells the guessed ones apart', () => {
    const nowhere = client({ country: undefined });
    const guessed = client({ countryDerived: true });
    expect(check('country', [...many(19), nowhere])).toMatchObject({ level: 'problem', affected: 1, derived: 0 });
    expect(check('country', [...many(20), nowhere])).toMatchObject({ level: 'hint', affected: 1, derived: 0 });
    expect(check('country', many(4, guessed))).toMatchObject({ level: 'hint', affected: 0, derived: 4 });
  });

  it('misses releases', () => {
    const unnamed = client({ serviceVersion: undefined });
    expect(check('release', [...many(20), unnamed])).toMatchObject({ level: 'hint', affected: 1, of: 21 });
    expect(check('release', [session(), unnamed])).toMatchObject({ level: 'problem', affected: 1, of: 2 });
  });

  it('adds up what browsers dropped', () => {
    const sessions = [...many(200), session({ dropped: 3 }), session({ dropped: 4 })];
    expect(check('dropped', sessions)).toMatchObject({ level: 'hint', affected: 2, records: 7 });
    expect(check('dropped', sessions.slice(100))).toMatchObject({ level: 'problem', affected: 2, records: 7 });
  });

  it('finds clocks in the future, and such as contradict themselves, by more than a minute', () => {
    const sessions = [
      session({ endMs: NOW + MINUTE, clockSkewMs: MINUTE }),
      session({ endMs: NOW + 3 * MINUTE }),
      session({ clockSkewMs: 10 * MINUTE }),
    ];
    expect(check('clock', sessions)).toEqual({
      name: 'clock',
      level: 'problem',
      affected: 2,
      of: 3,
      future: 1,
      worstMs: 10 * MINUTE,
    });
    expect(check('clock', [...many(200), session({ clockSkewMs: 2 * MINUTE })])).toMatchObject({ level: 'hint' });
  });

  it('names what wrote sessions that it does not know, most frequent first', () => {
    const sessions = [
      client({ sdkVersion: '0.2.0' }),
      client({ sdkVersion: '0.1.9' }),
      client({ sdkName: undefined, sdkVersion: undefined }),
      ...many(2, client({ sdkName: 'faro', sdkVersion: '1.0.0' })),
      client({ sdkVersion: 'next' }),
      client({ sdkVersion: '1.0.0' }),
      client({ sdkVersion: '0.0.7' }),
    ];
    const { writers, ...rest } = check('version', sessions);
    expect(rest).toEqual({ name: 'version', level: 'problem', affected: 6, of: 8 });
    expect(writers[0]).toEqual({ kind: 'other', name: 'faro', version: '1.0.0', sessions: 2 });
    expect(writers.slice(1)).toEqual(
      expect.arrayContaining([
        { kind: 'newer', name: SOUND.sdkName, version: '0.2.0', sessions: 1 },
        { kind: 'newer', name: SOUND.sdkName, version: '1.0.0', sessions: 1 },
        { kind: 'absent', sessions: 1 },
        { kind: 'other', name: SOUND.sdkName, version: 'next', sessions: 1 },
      ])
    );
  });

  it('knows the version of the SDK beside it', () => {
    expect(sdkPackage.name).toBe(KNOWN_SDK.name);
    expect(sdkPackage.version.split('.').slice(0, 2).map(Number)).toEqual([KNOWN_SDK.major, KNOWN_SDK.minor]);
  });

  it('looks only at what can be known of sessions of Faro’s', () => {
    const checks = dataHealth({
      sessions: many(2, session({ source: 'faro', client: {} })),
      unreadable: 0,
      nowMs: NOW,
    });
    expect(checks.map(({ name }) => name)).toEqual(['user', 'release', 'clock']);
  });

  it('finds documents without a version or a session', () => {
    expect(check('documents', [session(), session({ unversioned: 2 })])).toMatchObject({
      level: 'problem',
      affected: 1,
      unreadable: 0,
    });
    expect(check('documents', many(2), 3)).toMatchObject({ level: 'problem', affected: 0, unreadable: 3 });
  });
});
