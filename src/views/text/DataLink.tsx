import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { PlainText } from './PlainText';
import { safeHref } from './safeHref';

/** A URL from the data: a link where its scheme is http(s), else plain text. */
export function DataLink({ url }: { url: string }) {
  const styles = useStyles2(getStyles);
  const href = safeHref(url);
  if (!href) {
    return <PlainText value={url} limit={2000} />;
  }
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" className={styles.link}>
      <PlainText value={url} limit={2000} />
    </a>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    link: css({ color: theme.colors.text.link, overflowWrap: 'anywhere', '&:hover': { textDecoration: 'underline' } }),
  };
}
