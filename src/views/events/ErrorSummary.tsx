import { cx } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { ErrorEvent } from '../../model/story';
import { t } from '../../words';
import { formatCount } from '../format';
import { PlainText } from '../text/PlainText';
import { visibleText } from '../text/visibleText';
import { getEventRowStyles } from './eventRowStyles';
import { errorTitle } from './eventWords';

/** The errors that an action caused: the first in words, the others as a number. */
export function ErrorSummary({ errors }: { errors: ErrorEvent[] }) {
  const styles = useStyles2(getEventRowStyles);
  const [first, ...others] = errors;
  if (!first) {
    return null;
  }
  const titles = errors.slice(0, 10).map((error) => errorTitle(error).slice(0, 200));
  return (
    <span className={cx(styles.requests, styles.error)} title={visibleText(titles.join('\n'))}>
      → <PlainText value={errorTitle(first)} limit={200} />
      {others.length > 0 && ` ${t('events.andMore', 'and {{n}} more', { n: formatCount(others.length) })}`}
    </span>
  );
}
