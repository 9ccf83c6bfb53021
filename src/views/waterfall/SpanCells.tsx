import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Span } from '../../model/span';
import { t } from '../../words';
import { PlainText } from '../text/PlainText';
import { barPlace } from './barPlace';
import type { WaterfallAxis } from './waterfallAxis';

/** Deeper spans are not indented further (levels). */
const DEEPEST = 12;

/** A span's name, further right the deeper it is in its trace. */
export function SpanName({ span, words, depth }: { span: Span; words: string; depth: number }) {
  const styles = useStyles2(getStyles);
  return (
    <span
      className={cx(styles.name, span.error && styles.error)}
      style={{ paddingLeft: Math.min(depth, DEEPEST) * 12 }}
      data-depth={depth}
    >
      {span.error && <b>{`${t('waterfall.error', 'error')} `}</b>}
      <PlainText value={words} limit={300} />
    </span>
  );
}

/** A span at its place on the axis. */
export function SpanBar({ span, axis, paint }: { span: Span; axis: WaterfallAxis; paint: string }) {
  const styles = useStyles2(getStyles);
  return (
    <span className={styles.track} data-testid="span-bar">
      <span className={styles.bar} style={{ ...barPlace(span, axis), background: paint }} />
    </span>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    name: css({ overflow: 'hidden', textOverflow: 'ellipsis' }),
    error: css({ color: theme.colors.error.text }),
    track: css({ position: 'relative', display: 'block', width: '100%', height: 32 }),
    bar: css({ position: 'absolute', top: 10, height: 12, minWidth: 3, borderRadius: 2 }),
  };
}
