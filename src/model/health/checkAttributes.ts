import { userIdOf } from '../mergeDocuments';
import type { Session } from '../session';
import { levelOf, type CountryCheck, type ReleaseCheck, type UserCheck } from './healthCheck';

/** Without this share of the values, a map or a comparison of releases says little. */
const PROBLEM_SHARE = 0.05;

/** Sessions without a user. Visitors may be anonymous: only where nobody ever has a name, the page may have forgotten to say it. */
export function checkUser(sessions: readonly Session[]): UserCheck {
  const affected = count(sessions, ({ user }) => userIdOf(user) === undefined);
  const level = affected > 0 && affected === sessions.length ? 'hint' : 'good';
  return { name: 'user', level, affected, of: sessions.length };
}

/** Sessions without a country, not even one guessed from the time zone. */
export function checkCountry(sessions: readonly Session[]): CountryCheck {
  const affected = count(sessions, ({ client }) => client.country === undefined);
  const derived = count(sessions, ({ client }) => client.countryDerived === true);
  const level = levelOf(affected, sessions.length, PROBLEM_SHARE);
  return {
    name: 'country',
    level: level === 'good' && derived > 0 ? 'hint' : level,
    affected,
    of: sessions.length,
    derived,
  };
}

/** Sessions that do not name the release (`service.version`) of the page. */
export function checkRelease(sessions: readonly Session[]): ReleaseCheck {
  const affected = count(sessions, ({ client }) => client.serviceVersion === undefined);
  return { name: 'release', level: levelOf(affected, sessions.length, PROBLEM_SHARE), affected, of: sessions.length };
}

function count(sessions: readonly Session[], test: (session: Session) => boolean): number {
  return sessions.reduce((total, session) => total + (test(session) ? 1 : 0), 0);
}
