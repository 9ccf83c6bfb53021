import type {
  ClockCheck,
  CountryCheck,
  DocumentsCheck,
  HealthCheck,
  SdkWriter,
} from '../../../model/health/healthCheck';
import { formatCount, formatDuration, formatQuantity } from '../../../views/format';
import { GEO_SNIPPET } from '../setup/snippets';

/** A check in words for a person. */
export interface HealthWords {
  title: string;
  /** What was found. */
  finding: string;
  /** What to do about it; absent where nothing is to be done. */
  advice?: string;
  /** What to paste for that. */
  snippet?: { title: string; code: string };
}

/** What a check says, and what to do about it. */
export function healthWords(check: HealthCheck): HealthWords {
  const advise = check.level !== 'good';
  const words = wordsOf(check);
  return advise ? words : { title: words.title, finding: words.finding };
}

function wordsOf(check: HealthCheck): HealthWords {
  switch (check.name) {
    case 'user':
      return {
        title: 'Users',
        finding: lacking(check, 'user'),
        advice:
          'Call setUser as soon as the page knows who it is, and sessions can be found by user and users be counted.',
        snippet: { title: 'In the application', code: "setUser({ id: 'u-1001' });" },
      };
    case 'country':
      return countryWords(check);
    case 'release':
      return {
        title: 'Release',
        finding: lacking(check, 'release'),
        advice: 'Set serviceVersion, and releases can be told apart and filtered by.',
        snippet: { title: 'In the application', code: "init({ /* as before */ serviceVersion: '1.4.2' });" },
      };
    case 'dropped':
      return {
        title: 'Dropped records',
        finding:
          check.records === 0
            ? 'Browsers sent all that they recorded.'
            : `Browsers dropped ${formatQuantity(check.records, 'record')} in ${formatQuantity(check.affected, 'session')}: parts of what happened are missing there.`,
        advice:
          'A browser keeps at most 1 MB while the collector cannot be reached or refuses data. Look into the log of the collector for refused batches (memory_limiter, exporter queues), and for limits of a proxy before it.',
      };
    case 'clock':
      return clockWords(check);
    case 'version':
      return {
        title: 'SDK version',
        finding:
          check.affected === 0
            ? 'All come from an SDK that this app knows.'
            : check.writers
                .map((writer) => `${formatQuantity(writer.sessions, 'session')}: ${writtenBy(writer)}.`)
                .join(' '),
        advice: versionAdvice(check.writers),
      };
    case 'documents':
      return documentsWords(check);
  }
}

function countryWords(check: CountryCheck): HealthWords {
  const guessed =
    check.derived === 0 ? '' : ` ${formatQuantity(check.derived, 'session')}: guessed from the time zone.`;
  return {
    title: 'Country',
    finding: lacking(check, 'country') + guessed,
    advice:
      'The collector can look the country up by the address of the visitor, with the geoip processor of its contrib distribution and a City database of MaxMind. Behind a proxy, take the address from the header that the proxy sets.',
    snippet: { title: 'collector.yaml', code: GEO_SNIPPET },
  };
}

function clockWords(check: ClockCheck): HealthWords {
  const { affected, future, of, worstMs } = check;
  return {
    title: 'Clocks',
    finding:
      affected === 0
        ? 'The times of all sessions fit.'
        : `${formatCount(affected)} of ${formatQuantity(of, 'session')} (${percent(affected, of)}) with times that cannot be right, ${formatCount(future)} of them in the future; the worst is off by ${formatDuration(worstMs)}.`,
    advice:
      'The clocks of these visitors are wrong: their sessions are listed at the wrong time, and Loki refuses what is too far ahead (creation_grace_period, ten minutes). Where nearly all sessions are in the future, the clock of the computer that you read this on is slow.',
  };
}

function documentsWords({ affected, unreadable }: DocumentsCheck): HealthWords {
  const findings = [
    unreadable > 0 && `${formatQuantity(unreadable, 'document')} without a session id: not listed.`,
    affected > 0 &&
      `${formatQuantity(affected, 'session')} with documents without a version: older counts may be shown.`,
  ].filter((finding) => finding !== false);
  return {
    title: 'Session documents',
    finding: findings.length === 0 ? 'All can be read.' : findings.join(' '),
    advice:
      'Something on the way takes attributes away: look for processors of the collector that delete or rename session.id or rum.doc.version, and for a limit of Loki on structured metadata.',
  };
}

function lacking({ affected, of }: HealthCheck, what: string): string {
  if (affected === 0) {
    return of === 0 ? 'There are no sessions.' : `Every session has a ${what}.`;
  }
  const share = `${formatCount(affected)} of ${formatQuantity(of, 'session')} (${percent(affected, of)})`;
  return `${share} ${affected === 1 ? 'has' : 'have'} no ${what}.`;
}

/** Never 0% of something, nor 100% of what is not all. */
function percent(affected: number, of: number): string {
  const rounded = Math.round((affected / of) * 100);
  return rounded === 0 ? '< 1%' : rounded === 100 && affected < of ? '> 99%' : `${rounded}%`;
}

function writtenBy({ kind, name, version }: SdkWriter): string {
  const sdk = [name, version].filter(Boolean).join(' ');
  switch (kind) {
    case 'absent':
      return sdk === '' ? 'no SDK is named' : `only "${sdk}" is named`;
    case 'newer':
      return `${sdk}, which is newer than this app`;
    case 'other':
      return `${sdk}, which this app is not made for`;
  }
}

function versionAdvice(writers: readonly SdkWriter[]): string {
  const kinds = new Set(writers.map(({ kind }) => kind));
  return [
    kinds.has('newer') && 'Update this app: it may misread what newer SDKs write.',
    kinds.has('other') && 'Names and counts of other SDKs may mean something else: use @opensessions/browser-sdk.',
    kinds.has('absent') &&
      'Let telemetry.distro.name and telemetry.distro.version through: a processor of the collector may delete them.',
  ]
    .filter(Boolean)
    .join(' ');
}
