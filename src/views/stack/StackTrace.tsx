import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import { resourceName } from '../../model/resourceName';
import { CopyButton } from '../text/CopyButton';
import { PlainText } from '../text/PlainText';
import { parseStack, type StackFrame } from './parseStack';

/** A stack trace as frames, or as the text that the browser wrote. */
export function StackTrace({ stack }: { stack: string }) {
  const styles = useStyles2(getStyles);
  const [raw, setRaw] = useState(false);
  const frames = useMemo(() => parseStack(stack), [stack]);
  return (
    <div data-testid="stack-trace">
      {raw ? (
        <pre className={styles.raw}>
          <PlainText value={stack} />
        </pre>
      ) : (
        <ol className={styles.frames}>
          {frames.map((frame, index) => (
            <li key={index} className={styles.frame}>
              <Frame frame={frame} />
            </li>
          ))}
        </ol>
      )}
      <div className={styles.ways}>
        <Button size="sm" variant="secondary" fill="text" onClick={() => setRaw(!raw)}>
          {raw ? 'Show frames' : 'Show as text'}
        </Button>
        <CopyButton value={stack} what="stack trace" />
      </div>
    </div>
  );
}

function Frame({ frame }: { frame: StackFrame }) {
  const styles = useStyles2(getStyles);
  if (frame.file === undefined && frame.functionName === undefined) {
    return <PlainText value={frame.text} limit={500} />;
  }
  const place = [frame.file && resourceName(frame.file), frame.line, frame.column]
    .filter((part) => part !== undefined)
    .join(':');
  return (
    <span title={frame.text.slice(0, 500)}>
      <PlainText value={frame.functionName ?? 'anonymous function'} limit={200} />{' '}
      <span className={styles.place}>
        <PlainText value={place} limit={200} />
      </span>
    </span>
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
    frame: css({
      padding: theme.spacing(0.25, 1),
      borderLeft: `2px solid ${theme.colors.border.medium}`,
      overflowWrap: 'anywhere',
    }),
    place: css({ color: theme.colors.text.secondary }),
    raw: css({
      fontSize: theme.typography.bodySmall.fontSize,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      margin: 0,
      maxHeight: 400,
    }),
    ways: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) }),
  };
}
