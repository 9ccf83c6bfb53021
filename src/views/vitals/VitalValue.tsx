import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { WebVital } from '../../model/story';
import { ratingOf, vitalFacts, type VitalRating } from '../../model/webVitals';
import { perLanguage, t } from '../../words';
import { formatDuration } from '../format';
import { PlainText } from '../text/PlainText';

const ratingWords = perLanguage<Record<VitalRating, string>>(() => ({
  good: t('vitals.good', 'good'),
  'needs-improvement': t('vitals.needsImprovement', 'needs improvement'),
  poor: t('vitals.poor', 'poor'),
}));
const numbers = perLanguage(
  (language) => new Intl.NumberFormat(language, { maximumFractionDigits: 3, useGrouping: false })
);

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
      {rating && ` ${ratingWords()[rating]}`}
    </span>
  );
}

/** `1.2 s`, for CLS `0.12`; what is not known may have any unit. */
function formatVital({ name, value }: WebVital): string {
  return vitalFacts(name)?.unit === 'ms' ? formatDuration(value) : numbers().format(value);
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
