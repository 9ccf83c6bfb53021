import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React, { useMemo, useState, type ReactNode } from 'react';
import type { StackFrame } from '../../model/stack/stackFrame';
import { t } from '../../words';
import { formatQuantity } from '../format';
import { CopyButton } from '../text/CopyButton';
import { PlainText } from '../text/PlainText';
import { parseStack } from './parseStack';
import { StackFrameLine } from './StackFrameLine';
import { stackRows, type MapFrame } from './stackRows';

export interface StackTraceProps {
  stack: string;
  /** Its frames, where they were read already. */
  frames?: StackFrame[];
  /** The URL of the page: its code is told from third parties' by it. */
  pageUrl?: string;
  mapFrame?: MapFrame;
  /** About the source maps, below the frames. */
  children?: ReactNode;
}

/** A stack trace as frames, the page's own code before that of others, or as the text that the browser wrote. */
export function StackTrace({ stack, frames: read, pageUrl, mapFrame, children }: StackTraceProps) {
  const styles = useStyles2(getStyles);
  const [raw, setRaw] = useState(false);
  const [others, setOthers] = useState<boolean>();
  const frames = useMemo(() => read ?? parseStack(stack), [read, stack]);
  const rows = useMemo(() => stackRows(frames, pageUrl, mapFrame), [frames, pageUrl, mapFrame]);
  const foreign = rows.filter(({ of }) => of === 'other').length;
  const first = rows.findIndex(({ of }) => of === 'own');
  // A stack without a line of the page's own is only told by the others.
  const showOthers = others ?? first < 0;
  return (
    <div data-testid="stack-trace">
      {raw ? (
        <pre className={styles.raw}>
          <PlainText value={stack} />
        </pre>
      ) : (
        <ol className={styles.frames}>
          {rows.map(
            (row, index) =>
              (showOthers || row.of !== 'other') && <StackFrameLine key={index} row={row} open={index === first} />
          )}
        </ol>
      )}
      {!raw && children}
      <div className={styles.ways}>
        {!raw && foreign > 0 && (
          <Button
            size="sm"
            variant="secondary"
            fill="text"
            icon={showOthers ? 'eye-slash' : 'eye'}
            onClick={() => setOthers(!showOthers)}
          >
            {showOthers
              ? t('stack.hideOthers', 'Hide {{frames}}', { frames: formatQuantity(foreign, 'third-party frame') })
              : t('stack.showOthers', 'Show {{frames}}', { frames: formatQuantity(foreign, 'third-party frame') })}
          </Button>
        )}
        <Button size="sm" variant="secondary" fill="text" onClick={() => setRaw(!raw)}>
          {raw ? t('stack.showFrames', 'Show frames') : t('stack.showText', 'Show as text')}
        </Button>
        <CopyButton value={stack} what={t('stack.whatStack', 'stack trace')} />
      </div>
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    frames: css({
      listStyle: 'none',
      margin: 0,
      padding: 0,
      fontFamily: theme.typography.fontFamilyMonospace,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    raw: css({
      fontSize: theme.typography.bodySmall.fontSize,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      margin: 0,
      maxHeight: 400,
    }),
    ways: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(0.5) }),
  };
}
