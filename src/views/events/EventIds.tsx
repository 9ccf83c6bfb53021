import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import { inSentence, t } from '../../words';
import { DetailsSection } from '../details/DetailsPanel';
import { FactList } from '../details/FactList';
import { CopyButton } from '../text/CopyButton';
import { PlainText } from '../text/PlainText';
import { recordOf, type SessionEvent } from './sessionEvents';

/** The ids of a record, each with a button that copies it whole. */
export function EventIds({ event }: { event: SessionEvent }) {
  const { traceId, spanId, viewId, tabId, actionId, userId } = recordOf(event);
  const ids: Array<[name: string, id: string | undefined]> = [
    [t('events.traceId', 'Trace id'), traceId],
    [t('events.spanId', 'Span id'), spanId],
    [t('events.actionId', 'Action id'), event.kind === 'action' ? event.action.id : actionId],
    ...(event.kind === 'error'
      ? ([
          [t('events.errorId', 'Error id'), event.error.id],
          [t('events.fingerprint', 'Fingerprint'), event.error.fingerprint],
          [t('events.resourceId', 'Resource id'), event.error.resourceId],
        ] satisfies Array<[string, string | undefined]>)
      : []),
    [t('events.longTaskId', 'Long task id'), event.kind === 'long_task' ? event.task.id : undefined],
    [t('events.viewId', 'Page (view) id'), viewId],
    [t('events.tabId', 'Tab id'), tabId],
    [t('events.userId', 'User id'), userId],
  ];
  const known = ids.filter((pair): pair is [string, string] => pair[1] !== undefined);
  return known.length === 0 ? null : (
    <DetailsSection title={t('events.ids', 'Ids')}>
      <FactList
        facts={known.map(([name, id]): [string, ReactNode] => [name, <Id key={name} what={name} value={id} />])}
      />
    </DetailsSection>
  );
}

function Id({ what, value }: { what: string; value: string }) {
  const styles = useStyles2(getStyles);
  return (
    <span className={styles.id}>
      <span className={styles.value}>
        <PlainText value={value} limit={200} />
      </span>
      <CopyButton value={value} what={inSentence(what)} />
    </span>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    // As high as a target must be, so that two buttons are never too near.
    id: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.5), minHeight: 24 }),
    value: css({ minWidth: 0, overflowWrap: 'anywhere', fontFamily: theme.typography.fontFamilyMonospace }),
  };
}
