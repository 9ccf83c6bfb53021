import type {
  ClockCheck,
  CountryCheck,
  DocumentsCheck,
  HealthCheck,
  SdkWriter,
} from '../../../model/health/healthCheck';
import { formatCount, formatDuration, formatQuantity, formatShare } from '../../../views/format';
import { FILES, GEO_SNIPPET } from '../setup/snippets';
import { t } from '../../../words';

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
        title: t('health.users', 'Users'),
        finding: lackingUser(check),
        advice: t(
          'health.usersAdvice',
          'Call setUser as soon as the page knows who it is, and sessions can be found by user and users be counted.'
        ),
        snippet: { title: t('setup.inApplication', 'In the application'), code: "setUser({ id: 'u-1001' });" },
      };
    case 'country':
      return countryWords(check);
    case 'release':
      return {
        title: t('health.release', 'Release'),
        finding: lackingRelease(check),
        advice: t('health.releaseAdvice', 'Set serviceVersion, and releases can be told apart and filtered by.'),
        snippet: {
          title: t('setup.inApplication', 'In the application'),
          code: "init({ /* as before */ serviceVersion: '1.4.2' });",
        },
      };
    case 'dropped':
      return {
        title: t('health.dropped', 'Dropped records'),
        finding:
          check.records === 0
            ? t('health.noneDropped', 'Browsers sent all that they recorded.')
            : t(
                'health.someDropped',
                'Browsers dropped {{records}} in {{sessions}}: parts of what happened are missing there.',
                {
                  records: formatQuantity(check.records, 'record'),
                  sessions: formatQuantity(check.affected, 'session'),
                }
              ),
        advice: t(
          'health.droppedAdvice',
          'A browser keeps at most 1 MB while the collector cannot be reached or refuses data. Look into the log of the collector for refused batches (memory_limiter, exporter queues), and for limits of a proxy before it.'
        ),
      };
    case 'clock':
      return clockWords(check);
    case 'version':
      return {
        title: t('health.version', 'SDK version'),
        finding:
          check.affected === 0
            ? t('health.versionKnown', 'All come from an SDK that this app knows.')
            : check.writers.map(writtenBy).join(' '),
        advice: versionAdvice(check.writers),
      };
    case 'documents':
      return documentsWords(check);
  }
}

function countryWords(check: CountryCheck): HealthWords {
  const guessed =
    check.derived > 0 &&
    t('health.countryGuessed', '{{sessions}}: guessed from the time zone.', {
      sessions: formatQuantity(check.derived, 'session'),
    });
  return {
    title: t('health.country', 'Country'),
    finding: [lackingCountry(check), guessed].filter(Boolean).join(' '),
    advice: t(
      'health.countryAdvice',
      'The collector can look the country up by the address of the visitor, with the geoip processor of its contrib distribution and a City database of MaxMind. Behind a proxy, take the address from the header that the proxy sets.'
    ),
    snippet: { title: FILES.collector, code: GEO_SNIPPET },
  };
}

function clockWords(check: ClockCheck): HealthWords {
  const { affected, future, of, worstMs } = check;
  return {
    title: t('health.clocks', 'Clocks'),
    finding:
      affected === 0
        ? t('health.clocksFit', 'The times of all sessions fit.')
        : t(
            'health.clocksWrong',
            '{{affected}} of {{sessions}} ({{percent}}) with times that cannot be right, {{future}} of them in the future; the worst is off by {{off}}.',
            { ...shareOf({ affected, of }), future: formatCount(future), off: formatDuration(worstMs) }
          ),
    advice: t(
      'health.clocksAdvice',
      'The clocks of these visitors are wrong: their sessions are listed at the wrong time, and Loki refuses what is too far ahead (creation_grace_period, ten minutes). Where nearly all sessions are in the future, the clock of the computer that you read this on is slow.'
    ),
  };
}

function documentsWords({ affected, unreadable }: DocumentsCheck): HealthWords {
  const findings = [
    unreadable > 0 &&
      t('health.unreadable', '{{documents}} without a session id: not listed.', {
        documents: formatQuantity(unreadable, 'document'),
      }),
    affected > 0 &&
      t('health.unversioned', '{{sessions}} with documents without a version: older counts may be shown.', {
        sessions: formatQuantity(affected, 'session'),
      }),
  ].filter((finding) => finding !== false);
  return {
    title: t('health.documents', 'Session documents'),
    finding: findings.length === 0 ? t('health.allReadable', 'All can be read.') : findings.join(' '),
    advice: t(
      'health.documentsAdvice',
      'Something on the way takes attributes away: look for processors of the collector that delete or rename session.id or rum.doc.version, and for a limit of Loki on structured metadata.'
    ),
  };
}

type Share = Pick<HealthCheck, 'affected' | 'of'>;

function lackingUser(check: Share): string {
  return (
    noneLacks(check, () => t('health.everyUser', 'Every session has a user.')) ??
    t(
      'health.noUser',
      {
        one: '{{affected}} of {{sessions}} ({{percent}}) has no user.',
        other: '{{affected}} of {{sessions}} ({{percent}}) have no user.',
      },
      shareOf(check)
    )
  );
}

function lackingCountry(check: Share): string {
  return (
    noneLacks(check, () => t('health.everyCountry', 'Every session has a country.')) ??
    t(
      'health.noCountry',
      {
        one: '{{affected}} of {{sessions}} ({{percent}}) has no country.',
        other: '{{affected}} of {{sessions}} ({{percent}}) have no country.',
      },
      shareOf(check)
    )
  );
}

function lackingRelease(check: Share): string {
  return (
    noneLacks(check, () => t('health.everyRelease', 'Every session has a release.')) ??
    t(
      'health.noRelease',
      {
        one: '{{affected}} of {{sessions}} ({{percent}}) has no release.',
        other: '{{affected}} of {{sessions}} ({{percent}}) have no release.',
      },
      shareOf(check)
    )
  );
}

function noneLacks({ affected, of }: Share, every: () => string): string | undefined {
  if (affected > 0) {
    return undefined;
  }
  return of === 0 ? t('health.noSessions', 'There are no sessions.') : every();
}

/** "3 of 12 sessions (25%)", for a text. */
function shareOf({ affected, of }: Share) {
  return {
    count: affected,
    affected: formatCount(affected),
    sessions: formatQuantity(of, 'session'),
    percent: percent(affected, of),
  };
}

/** Never 0% of something, nor 100% of what is not all. */
function percent(affected: number, of: number): string {
  const rounded = Math.round((affected / of) * 100);
  if (rounded === 0) {
    return `< ${formatShare(0.01)}`;
  }
  return rounded === 100 && affected < of ? `> ${formatShare(0.99)}` : formatShare(rounded / 100);
}

function writtenBy({ kind, name, version, sessions: count }: SdkWriter): string {
  const sdk = [name, version].filter(Boolean).join(' ');
  const sessions = formatQuantity(count, 'session');
  switch (kind) {
    case 'absent':
      return sdk === ''
        ? t('health.noSdk', '{{sessions}}: no SDK is named.', { sessions })
        : t('health.onlyNamed', '{{sessions}}: only "{{sdk}}" is named.', { sessions, sdk });
    case 'newer':
      return t('health.newerSdk', '{{sessions}}: {{sdk}}, which is newer than this app.', { sessions, sdk });
    case 'other':
      return t('health.otherSdk', '{{sessions}}: {{sdk}}, which this app is not made for.', { sessions, sdk });
  }
}

function versionAdvice(writers: readonly SdkWriter[]): string {
  const kinds = new Set(writers.map(({ kind }) => kind));
  return [
    kinds.has('newer') && t('health.newerAdvice', 'Update this app: it may misread what newer SDKs write.'),
    kinds.has('other') &&
      t('health.otherAdvice', 'Names and counts of other SDKs may mean something else: use @opensessions/browser-sdk.'),
    kinds.has('absent') &&
      t(
        'health.absentAdvice',
        'Let telemetry.distro.name and telemetry.distro.version through: a processor of the collector may delete them.'
      ),
  ]
    .filter(Boolean)
    .join(' ');
}
