import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React from 'react';
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
    Math.abs(skewMs) >= 10 &&
      `The back end’s clock is ${formatDuration(Math.abs(skewMs))} ${skewMs > 0 ? 'ahead of' : 'behind'} the browser’s: its spans are shown shifted into the request.`,
    Math.abs(skewMs) > 0 &&
      Math.abs(skewMs) < 10 &&
      'Clocks differ by a few ms: spans are shown shifted into the request.',
    rows.length > MOST_SPANS &&
      `The first ${MOST_SPANS} of ${formatQuantity(rows.length, 'span')}. The trace in Explore has all of them.`,
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

function noneWords(others: number): string {
  return others === 0
    ? 'No back-end spans: the service is not instrumented, or the request carried no traceparent.'
    : `No back-end spans of this request: its trace has ${formatQuantity(others, 'other span')}, none of them below it.`;
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
