import React from 'react';
import type { Client, Session } from '../../../model/session';
import { countryFlag, countryName } from '../../format';
import type { GridColumn } from '../../grid';
import { Muted, UserWithOthers } from '../cells';
import { t } from '../../../words';
import { CellText, textColumn, tooltipText, UNKNOWN } from './textColumn';

/** Who the visitor was, with what and where. */
export function visitorColumns(): Array<GridColumn<Session>> {
  return [
    {
      id: 'user',
      title: t('sessionColumn.user', 'User'),
      description: t(
        'sessionColumn.userHint',
        'Who the page says this is; the latest one, where there was more than one'
      ),
      width: 'minmax(120px, 1.6fr)',
      // Of 50,000 sessions no text is put together to sort them.
      sortValue: ({ user: { id, name, email } }) => id || name || email || undefined,
      cell: (session) => {
        const text = userText(session);
        return (
          <UserWithOthers others={session.users - 1}>
            {text ? <CellText value={text} /> : <Muted>{t('sessionColumn.anonymous', 'anonymous')}</Muted>}
          </UserWithOthers>
        );
      },
      tooltip: ({ user, users }) =>
        [
          tooltipText([user.id, user.name, user.email].filter(Boolean).join(' · ')) ??
            t('sessionColumn.notSaid', 'The page did not say who this is'),
          users > 1 && t('sessionColumn.severalUsers', '{{count}} users in this session', { count: users }),
        ]
          .filter(Boolean)
          .join('\n'),
    },
    {
      ...textColumn(
        { id: 'browser', title: t('sessionColumn.browser', 'Browser'), width: 'minmax(118px, 1fr)' },
        ({ client }) => named(client.browserName, client.browserVersion?.split('.')[0])
      ),
      sortValue: ({ client }) => client.browserName && `${client.browserName} ${client.browserVersion ?? ''}`,
      tooltip: ({ client }) => tooltipText(client.browserName, client.browserVersion),
    },
    textColumn({ id: 'os', title: t('sessionColumn.os', 'OS'), width: 'minmax(118px, 1fr)' }, ({ client }) =>
      named(client.osName, client.osVersion)
    ),
    textColumn(
      { id: 'device', title: t('sessionColumn.device', 'Device'), width: 'minmax(84px, 0.5fr)', hidden: true },
      ({ client }) => client.deviceType
    ),
    {
      id: 'country',
      title: t('sessionColumn.country', 'Country'),
      description: t(
        'sessionColumn.countryHint',
        'As the collector says; with a * where it is derived from the time zone'
      ),
      width: 'minmax(128px, 1fr)',
      sortValue: ({ client }) => (client.country ? countryName(client.country) : undefined),
      cell: ({ client }) => (client.country ? <Country client={client} code={client.country} /> : UNKNOWN),
      tooltip: ({ client }) => tooltipText(client.country && placeWords(client.country, client)),
    },
  ];
}

function Country({ client: { countryDerived }, code }: { client: Client; code: string }) {
  const name = countryName(code);
  const flag = countryFlag(code);
  return (
    <>
      {flag && `${flag} `}
      <CellText value={`${code}${countryDerived ? '*' : ''}`} />
      {name !== code && <Muted> {name}</Muted>}
    </>
  );
}

function placeWords(code: string, { countryDerived, timezone = '' }: Client): string {
  const country = countryName(code);
  return countryDerived
    ? t('sessionColumn.countryGuessed', '{{country}}, guessed from the time zone {{timezone}}', { country, timezone })
    : country;
}

function userText({ user: { id, name, email } }: Session): string | undefined {
  const second = name || email;
  return id && second ? `${id} · ${second}` : id || second || undefined;
}

function named(name: string | undefined, version: string | undefined): string | undefined {
  return name && version ? `${name} ${version}` : name || undefined;
}
