import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import type { Session } from '../../model/session';
import { t } from '../../words';
import { countryFlag, countryName } from '../format';
import { PlainText } from '../text/PlainText';
import { visibleText } from '../text/visibleText';
import { Journey } from './Journey';

/** Browser, system, place, application and the ends of the journey, on one line; what is not known is left out. */
export function HeaderFacts({ session }: { session: Session }) {
  const styles = useStyles2(getStyles);
  const { client } = session;
  const facts: Array<[name: string, testId: string, value: ReactNode]> = [
    [t('header.browser', 'Browser'), 'browser', words(client.browserName, shortVersion(client.browserVersion))],
    [t('header.os', 'Operating system'), 'os', words(client.osName, client.osVersion)],
    [t('header.device', 'Device'), 'device', words(client.deviceType)],
    [
      t('header.country', 'Country'),
      'country',
      client.country && (
        <Country code={client.country} derivedFrom={client.countryDerived ? client.timezone : undefined} />
      ),
    ],
    [
      t('header.application', 'Application'),
      'application',
      words(client.serviceName, client.serviceVersion, client.environment, applicationType(client.sdkLanguage)),
    ],
    [
      t('header.journey', 'First and last page'),
      'journey',
      (session.firstView ?? session.lastView) && <Journey session={session} />,
    ],
  ];
  return (
    <ul className={styles.facts} aria-label={t('header.about', 'About the session')}>
      {facts.map(
        ([name, testId, value]) =>
          value && (
            <li key={name} title={name} data-testid={`header-${testId}`}>
              {value}
            </li>
          )
      )}
    </ul>
  );
}

function Country({ code, derivedFrom }: { code: string; derivedFrom?: string }) {
  return (
    <span>
      <span aria-hidden="true">{countryFlag(code)}</span> <PlainText value={countryName(code)} limit={60} />
      {derivedFrom && (
        <span
          title={t(
            'header.byTimeZoneHint',
            'No collector told the country; it follows from the time zone {{timeZone}}',
            { timeZone: visibleText(derivedFrom, 60) }
          )}
        >
          {' '}
          {t('header.byTimeZone', '(by time zone)')}
        </span>
      )}
    </span>
  );
}

/** Chrome tells `141.0.0.0` and means 141. */
function shortVersion(version: string | undefined): string | undefined {
  return version?.slice(0, 60).replace(/(\.0)+$/, '');
}

/** OpenTelemetry tells what an application runs in by the language of its SDK: a browser's is `webjs`. */
function applicationType(sdkLanguage: string | undefined): string | undefined {
  return sdkLanguage === 'webjs' ? '(web)' : sdkLanguage && `(${sdkLanguage})`;
}

function words(...parts: Array<string | undefined>): ReactNode {
  const known = parts.filter((part) => part).join(' ');
  return known && <PlainText value={known} limit={120} />;
}

function getStyles(theme: GrafanaTheme2) {
  return {
    facts: css({
      display: 'flex',
      flexWrap: 'wrap',
      listStyle: 'none',
      margin: 0,
      padding: 0,
      color: theme.colors.text.secondary,
      'li + li::before': { content: '"·"', margin: theme.spacing(0, 1), color: theme.colors.text.disabled },
    }),
  };
}
