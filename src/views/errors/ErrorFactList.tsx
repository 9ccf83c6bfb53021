import React, { type ReactNode } from 'react';
import { Offset, TimeOfDay } from '../clock/SessionClock';
import { FactList } from '../details/FactList';
import { countryName } from '../format';
import { DataLink } from '../text/DataLink';
import { PlainText } from '../text/PlainText';
import type { ErrorRow } from './errorRow';

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
          'Time',
          <span key="time">
            <TimeOfDay ms={error.timeMs} milliseconds /> (<Offset ms={error.timeMs} />)
          </span>,
        ],
        ['Same error here', `${occurrences} in this session`],
        ['Same error anywhere', impact],
        ['Error type', plain(error.type)],
        ['Event type', plain(error.source)],
        ['Error code', facts.code],
        ['Handled', error.handled === undefined ? undefined : error.handled ? 'yes' : 'no'],
        ['Page', plain(error.viewName)],
        ['URL', error.url && <DataLink key="url" url={error.url} />],
        ['User', plain([facts.userId, facts.userName].filter(Boolean).join(' · ') || undefined)],
        ['Browser', plain([facts.browser, facts.os, facts.device].filter(Boolean).join(' · ') || undefined)],
        [
          'Country',
          country && plain(countryName(country) + (facts.countryDerived ? ' (derived from the time zone)' : '')),
        ],
        ['Application', plain([facts.application, facts.version].filter(Boolean).join(' ') || undefined)],
        ['Event id', plain(facts.eventId)],
        ['Fingerprint', plain(error.fingerprint)],
        ['Trace', plain(error.traceId)],
      ]}
    />
  );
}

function plain(value: string | undefined): ReactNode {
  return value === undefined ? undefined : <PlainText value={value} limit={2000} />;
}
