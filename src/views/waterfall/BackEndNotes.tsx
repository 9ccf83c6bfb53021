import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../words';
import { formatDuration, formatQuantity } from '../format';
import type { BackEnd } from './backEndSpans';

/** Back-end spans that are listed; a trace may have thousands, and Explore shows them all. */
export const MOST_SPANS = 100;

/** What must be known to read the back end's spans rightly: none, too many, or times that were moved. */
export function BackEndNotes({ backEnd: { rows, skewMs, others } }: { backEnd: BackEnd }) {
  const styles = useStyles2(getStyles);
  const notes = [
    rows.length === 0 && noneWords(others),
    // Under 10 ms it is no more than how times are taken on both sides.
    Math.abs(skewMs) >= 10 && skewWords(skewMs),
    Math.abs(skewMs) > 0 &&
      Math.abs(skewMs) < 10 &&
      t('waterfall.clocksDiffer', 'Clocks differ by a few ms: spans are shown shifted into the request.'),
    rows.length > MOST_SPANS &&
      t('waterfall.firstSpans', 'The first {{most}} of {{spans}}. The trace in Explore has all of them.', {
        most: MOST_SPANS,
        spans: formatQuantity(rows.length, 'span'),
      }),
  ].filter((note) => note !== false);
  return (
    <>
      {notes.map((note) => (
        <div key={note} className={styles.note} data-testid="backend-note">
          <Icon name="info-circle" size="sm" /> {note}
        </div>
      ))}
    </>
  );
}

function skewWords(skewMs: number): string {
  const time = formatDuration(Math.abs(skewMs));
  return skewMs > 0
    ? t(
        'waterfall.clockAhead',
        'The back end’s clock is {{time}} ahead of the browser’s: its spans are shown shifted into the request.',
        { time }
      )
    : t(
        'waterfall.clockBehind',
        'The back end’s clock is {{time}} behind the browser’s: its spans are shown shifted into the request.',
        { time }
      );
}

function noneWords(others: number): string {
  return others === 0
    ? t(
        'waterfall.noSpans',
        'No back-end spans: the service is not instrumented, or the request carried no traceparent.'
      )
    : t(
        'waterfall.noSpansBelow',
        'No back-end spans of this request: its trace has {{others}}, none of them below it.',
        { others: formatQuantity(others, 'other span') }
      );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    note: css({
      padding: theme.spacing(0.5, 0),
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      whiteSpace: 'normal',
    }),
  };
}
