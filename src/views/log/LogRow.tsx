import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import type { LogLine } from '../../model/story';
import { Offset } from '../clock/SessionClock';
import { Highlighted } from '../text/Highlighted';
import { PlainText } from '../text/PlainText';
import { visibleText } from '../text/visibleText';
import type { RowProps } from '../virtual/VirtualRows';
import { LogDetails } from './LogDetails';
import { withoutColors } from './withoutColors';

/** px of a closed line. */
export const LOG_ROW_HEIGHT = 28;
/** Characters of a closed line's message: what one line can hold, and what is readable of one that wraps. */
const ONE_LINE = 400;
const WRAPPED = 2000;

export interface LogRowProps {
  line: LogLine;
  search: string;
  open: boolean;
  /** The message is shown over as many lines as it takes, instead of what fits one. */
  wrap: boolean;
  /** The ways on from the line, where it is open. */
  steps?: ReactNode;
  onToggle: () => void;
  row: RowProps;
}

/** One log line and, when open, its whole message and attributes. */
export function LogRow({ line, search, open, wrap, steps, onToggle, row }: LogRowProps) {
  const styles = useStyles2(getStyles);
  const message = withoutColors(line.message);
  return (
    <div data-testid="log-line" data-service={line.service} data-level={line.level}>
      <button
        type="button"
        {...row}
        className={cx(styles.line, wrap && styles.tall)}
        aria-expanded={open}
        onClick={onToggle}
      >
        <span
          className={cx(styles.level, line.level === 'error' && styles.error, line.level === 'warn' && styles.warn)}
        >
          {line.level}
        </span>
        <span className={styles.quiet}>
          <Offset ms={line.timeMs} />
        </span>
        <span className={styles.quiet} title={visibleText(line.service, 200)}>
          <PlainText value={line.service} limit={100} />
        </span>
        <span className={styles.quiet} title={line.eventName && visibleText(line.eventName, 200)}>
          {line.eventName && <Highlighted value={line.eventName} search={search} limit={100} />}
        </span>
        <span className={wrap ? styles.wrapped : styles.message} title={wrap ? undefined : visibleText(message, 500)}>
          <Highlighted value={message} search={search} limit={wrap ? WRAPPED : ONE_LINE} />
        </span>
      </button>
      {open && <LogDetails line={line} search={search} steps={steps} />}
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
    tall: css({
      height: 'auto',
      minHeight: LOG_ROW_HEIGHT,
      alignItems: 'start',
      paddingTop: theme.spacing(0.5),
      paddingBottom: theme.spacing(0.5),
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
    wrapped: css({
      fontFamily: theme.typography.fontFamilyMonospace,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      minWidth: 0,
    }),
  };
}
