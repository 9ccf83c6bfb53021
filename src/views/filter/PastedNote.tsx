import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Icon, LinkButton, Spinner, useStyles2 } from '@grafana/ui';
import React from 'react';
import { type SessionFilter } from '../../model/filter/sessionFilter';
import type { Outcome } from '../../model/outcome';
import type { PastedPlace } from '../../model/pastedPlace';
import { FailureNote } from '../states';
import { onPlainClick } from '../text/plainClick';
import { Trans, t } from '../../words';
import { termWords } from './valueWords';

export type SessionPlace = Extract<PastedPlace, { kind: 'session' }>;
export type FoundPlace = Exclude<PastedPlace, { kind: 'none' }>;

export interface PastedNoteProps {
  found: Outcome<PastedPlace>;
  onFollow: (place: FoundPlace) => void;
  placeHref: (place: SessionPlace) => string;
  /** A time (ms) in words. */
  timeWords: (ms: number) => string;
}

/** What became of a pasted text: the session to open, the filter to apply, or why there is neither. */
export function PastedNote({ found, ...rest }: PastedNoteProps) {
  const styles = useStyles2(getStyles);
  if (found.status === 'failed') {
    return <FailureNote failure={found.failure} retry={found.retry} compact />;
  }
  return (
    <div className={styles.line} role="status" data-testid="filter-found">
      {found.status === 'loading' && (
        <>
          <Spinner inline size="sm" /> {t('filter.lookingForPasted', 'Looking for what was pasted…')}
        </>
      )}
      {found.status === 'empty' && (
        <>
          <Icon name="info-circle" size="sm" className={styles.icon} />
          <bdi className={styles.words}>{found.reason}</bdi>
        </>
      )}
      {found.data && found.data.kind !== 'none' && <Place place={found.data} {...rest} />}
    </div>
  );
}

function Place({ place, onFollow, placeHref, timeWords }: Omit<PastedNoteProps, 'found'> & { place: FoundPlace }) {
  const styles = useStyles2(getStyles);
  if (place.kind === 'filter') {
    return (
      <>
        <Button size="sm" variant="secondary" icon="filter" onClick={() => onFollow(place)}>
          {t('filter.showThese', 'Show these sessions')}
        </Button>
        <span className={styles.words}>
          <Trans
            i18nKey="filter.lastSeen"
            defaults="<bdi>{{filter}}</bdi>, last seen {{time}}. Or press Enter."
            values={{ filter: filterWords(place.filter), time: timeWords(place.seenMs) }}
            components={{ bdi: <bdi /> }}
          />
        </span>
      </>
    );
  }
  const time = timeWords(place.span.from);
  return (
    <>
      <LinkButton
        size="sm"
        variant="secondary"
        icon="arrow-right"
        href={placeHref(place)}
        onClick={onPlainClick(() => onFollow(place))}
      >
        {t('filter.openSession', 'Open session {{id}}', {
          id: `${place.sessionId.slice(0, 4)}…${place.sessionId.slice(-4)}`,
        })}
      </LinkButton>
      <span className={styles.words}>
        {place.by === 'trace'
          ? t('filter.ofTrace', 'in which this trace began, from {{time}}. Or press Enter.', { time })
          : t('filter.ofId', 'of this id, from {{time}}. Or press Enter.', { time })}
      </span>
    </>
  );
}

function filterWords(filter: SessionFilter): string {
  return filter.map(termWords).join(', ');
}

function getStyles(theme: GrafanaTheme2) {
  return {
    line: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      minHeight: theme.spacing(3),
      marginTop: theme.spacing(0.5),
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    icon: css({ flexShrink: 0 }),
    words: css({ minWidth: 0, overflowWrap: 'anywhere' }),
  };
}
