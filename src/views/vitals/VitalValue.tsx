import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { WebVital } from '../../model/story';
import { ratingOf, vitalFacts, type VitalRating } from '../../model/webVitals';
import { formatDuration } from '../format';
import { PlainText } from '../text/PlainText';

const RATING_WORDS: Record<VitalRating, string> = {
  good: 'good',
  'needs-improvement': 'needs improvement',
  poor: 'poor',
};

/** A web vital with its rating in words and, where it needs a person, in colour. */
export function VitalValue({ vital }: { vital: WebVital }) {
  const styles = useStyles2(getStyles);
  const rating = ratingOf(vital);
  return (
    <span
      className={cx(styles.vital, rating === 'needs-improvement' && styles.slow, rating === 'poor' && styles.poor)}
      title={vitalFacts(vital.name)?.title}
      data-testid={`vital-${vital.name.toLowerCase()}`}
      data-rating={rating}
    >
      <PlainText value={vital.name.toUpperCase()} limit={40} /> {formatVital(vital)}
      {rating && ` ${RATING_WORDS[rating]}`}
    </span>
  );
}

/** `1.2 s`, for CLS `0.12`; what is not known may have any unit. */
function formatVital({ name, value }: WebVital): string {
  return vitalFacts(name)?.unit === 'ms' ? formatDuration(value) : String(Math.round(value * 1000) / 1000);
}

function getStyles(theme: GrafanaTheme2) {
  return {
    vital: css({
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
    }),
    slow: css({ color: theme.colors.warning.text }),
    poor: css({ color: theme.colors.error.text }),
  };
}
