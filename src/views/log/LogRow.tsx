import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { LogLine } from '../../model/story';
import { Offset } from '../clock/SessionClock';
import { AttributeTable } from '../details/AttributeTable';
import { Highlighted } from '../text/Highlighted';
import { PlainText } from '../text/PlainText';
import type { RowProps } from '../virtual/VirtualRows';

/** px of a closed line. */
export const LOG_ROW_HEIGHT = 28;

export interface LogRowProps {
  line: LogLine;
  search: string;
  open: boolean;
  onToggle: () => void;
  row: RowProps;
}

/** One log line and, when open, its whole message and attributes. */
export function LogRow({ line, search, open, onToggle, row }: LogRowProps) {
  const styles = useStyles2(getStyles);
  return (
    <div data-testid="log-line" data-service={line.service} data-level={line.level}>
      <button type="button" {...row} className={styles.line} aria-expanded={open} onClick={onToggle}>
        <span
          className={cx(styles.level, line.level === 'error' && styles.error, line.level === 'warn' && styles.warn)}
        >
          {line.level}
        </span>
        <span className={styles.quiet}>
          <Offset ms={line.timeMs} />
        </span>
        <span className={styles.quiet} title={line.service.slice(0, 200)}>
          <PlainText value={line.service} limit={100} />
        </span>
        <span className={styles.quiet} title={line.eventName?.slice(0, 200)}>
          {line.eventName && <Highlighted value={line.eventName} search={search} limit={100} />}
        </span>
        <span className={styles.message} title={line.message.slice(0, 500)}>
          <Highlighted value={line.message} search={search} limit={400} />
        </span>
      </button>
      {open && (
        <div className={styles.body}>
          <pre className={styles.whole}>
            <Highlighted value={line.message} search={search} />
          </pre>
          <AttributeTable attributes={line.attributes} label="Attributes of the log line" />
        </div>
      )}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  return {
    line: css({
      display: 'grid',
      gridTemplateColumns: '64px 76px minmax(80px, 130px) 140px minmax(0, 1fr)',
      gap: theme.spacing(1),
      alignItems: 'center',
      width: '100%',
      height: LOG_ROW_HEIGHT,
      padding: theme.spacing(0, 1),
      border: 'none',
      borderBottom: `1px solid ${theme.colors.border.weak}`,
      background: 'none',
      textAlign: 'left',
      fontSize: theme.typography.bodySmall.fontSize,
      cursor: 'pointer',
      '&:hover': { background: theme.colors.background.secondary },
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
    }),
    level: css({
      ...oneLine,
      color: theme.colors.text.secondary,
      borderLeft: `3px solid ${theme.colors.border.medium}`,
      paddingLeft: theme.spacing(0.75),
    }),
    error: css({ color: theme.colors.error.text, borderLeftColor: theme.colors.error.main }),
    warn: css({ color: theme.colors.warning.text, borderLeftColor: theme.colors.warning.main }),
    quiet: css({ ...oneLine, color: theme.colors.text.secondary }),
    message: css({ ...oneLine, fontFamily: theme.typography.fontFamilyMonospace }),
    body: css({
      padding: theme.spacing(1, 2),
      background: theme.colors.background.secondary,
      borderBottom: `1px solid ${theme.colors.border.weak}`,
    }),
    whole: css({
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      fontSize: theme.typography.bodySmall.fontSize,
      maxHeight: 320,
      padding: 0,
      border: 'none',
      background: 'none',
      margin: theme.spacing(0, 0, 1),
    }),
  };
}
