import React, { type ReactNode } from 'react';
import { t } from '../../words';
import { Offset, TimeOfDay } from '../clock/SessionClock';
import { FactList } from '../details/FactList';
import { countryName, formatCount } from '../format';
import { DataLink } from '../text/DataLink';
import { PlainText } from '../text/PlainText';
import type { ErrorRow } from './errorRow';
import { yesOrNo } from './errorKindWords';

export interface ErrorFactListProps {
  row: ErrorRow;
  /** How many sessions and users met it. */
  impact: ReactNode;
}

/** What is known of an error, fact by fact. */
export function ErrorFactList({ row: { error, facts, occurrences }, impact }: ErrorFactListProps) {
  const { country } = facts;
  return (
    <FactList
      facts={[
        [
          t('errors.time', 'Time'),
          <span key="time">
            <TimeOfDay ms={error.timeMs} milliseconds /> (<Offset ms={error.timeMs} />)
          </span>,
        ],
        [
          t('errors.sameHere', 'Same error here'),
          t('errors.inSession', '{{n}} in this session', { n: formatCount(occurrences) }),
        ],
        [t('errors.sameAnywhere', 'Same error anywhere'), impact],
        [t('errors.type', 'Error type'), plain(error.type)],
        [t('errors.source', 'Event type'), plain(error.source)],
        [t('errors.errorCode', 'Error code'), facts.code],
        [t('errors.handled', 'Handled'), error.handled === undefined ? undefined : yesOrNo(error.handled)],
        [t('errors.page', 'Page'), plain(error.viewName)],
        [t('errors.url', 'URL'), error.url && <DataLink key="url" url={error.url} />],
        [t('errors.user', 'User'), plain([facts.userId, facts.userName].filter(Boolean).join(' · ') || undefined)],
        [
          t('errors.browser', 'Browser'),
          plain([facts.browser, facts.os, facts.device].filter(Boolean).join(' · ') || undefined),
        ],
        [
          t('errors.country', 'Country'),
          country &&
            plain(
              facts.countryDerived
                ? t('errors.countryDerived', '{{country}} (derived from the time zone)', {
                    country: countryName(country),
                  })
                : countryName(country)
            ),
        ],
        [
          t('errors.application', 'Application'),
          plain([facts.application, facts.version].filter(Boolean).join(' ') || undefined),
        ],
        [t('errors.eventId', 'Event id'), plain(facts.eventId)],
        [t('errors.fingerprint', 'Fingerprint'), plain(error.fingerprint)],
        [t('errors.trace', 'Trace'), plain(error.traceId)],
      ]}
    />
  );
}

function plain(value: string | undefined): ReactNode {
  return value === undefined ? undefined : <PlainText value={value} limit={2000} />;
}
