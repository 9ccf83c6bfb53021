import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { Fragment } from 'react';
import { visibleText } from './visibleText';

export interface HighlightedProps {
  value: string;
  /** Marked wherever it occurs, upper and lower case alike; empty marks nothing. */
  search: string;
  limit?: number;
}

/** Text from the data with the searched words marked. */
export function Highlighted({ value, search, limit }: HighlightedProps) {
  const styles = useStyles2(getStyles);
  const parts = splitAt(visibleText(value, limit), search);
  return (
    <bdi>
      {parts.map((part, index) =>
        index % 2 ? (
          <mark key={index} className={styles.mark}>
            {part}
          </mark>
        ) : (
          <Fragment key={index}>{part}</Fragment>
        )
      )}
    </bdi>
  );
}

/**
 * @param text any text
 * @param search the searched text, taken literally
 * @returns the text in pieces; every second piece is a match
 */
export function splitAt(text: string, search: string): string[] {
  const wanted = search.toLowerCase();
  const lower = text.toLowerCase();
  // Lower case can be longer than the text (İ): positions would not fit, so nothing is marked.
  if (!wanted || lower.length !== text.length) {
    return [text];
  }
  const parts: string[] = [];
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    parts.push(text.slice(from, at), text.slice(at, at + wanted.length));
    from = at + wanted.length;
  }
  return [...parts, text.slice(from)];
}

function getStyles(theme: GrafanaTheme2) {
  return {
    mark: css({
      background: theme.colors.warning.transparent,
      color: theme.colors.text.primary,
      borderRadius: theme.shape.radius.default,
    }),
  };
}
