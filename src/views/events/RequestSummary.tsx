import { cx } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Resource } from '../../model/resource';
import { t } from '../../words';
import { formatCount } from '../format';
import { pathOfUrl } from '../text/pathOfUrl';
import { PlainText } from '../text/PlainText';
import { visibleText } from '../text/visibleText';
import { getEventRowStyles } from './eventRowStyles';

/** A request in words: `POST /api/cart 500`. */
export function requestWords({ method, url, status, failed }: Resource): string {
  return [method, pathOfUrl(url), status ?? (failed ? t('events.requestFailed', 'failed') : undefined)]
    .filter((word) => word !== undefined)
    .join(' ');
}

/** The requests that an action caused, failed ones first: the first in full, the others as a number. */
export function RequestSummary({ requests }: { requests: Resource[] }) {
  const styles = useStyles2(getEventRowStyles);
  const [first, ...others] = [...requests].sort((a, b) => Number(b.failed) - Number(a.failed));
  if (!first) {
    return null;
  }
  return (
    <span className={styles.requests} title={visibleText(requests.map(requestWords).join('\n'), 1000)}>
      →{' '}
      <span className={cx(first.failed && styles.error)}>
        <PlainText value={requestWords(first)} limit={200} />
      </span>
      {others.length > 0 && ` ${t('events.andMore', 'and {{n}} more', { n: formatCount(others.length) })}`}
    </span>
  );
}
