import { ClipboardButton } from '@grafana/ui';
import React from 'react';
import { useHref, useLocation } from 'react-router';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { useColumnLayout } from './columns/useColumnLayout';
import type { ListUrl } from './listUrl';
import { shareSearch } from './shareSearch';

export interface ShareButtonProps {
  /** What the page shows now. */
  range: TimeSpan;
  url: ListUrl;
  change: (next: Partial<ListUrl>) => void;
}

/**
 * Copies a link that shows the same to others: whatever is chosen, at the very times that this page shows, in the columns
 * that the viewer has arranged.
 */
export function ShareButton({ range, url, change }: ShareButtonProps) {
  const { pathname, search } = useLocation();
  const { arranged } = useColumnLayout(url, change);
  const extra = arranged ? { columns: arranged } : {};
  // With the path that Grafana is served under.
  const href = useHref({ pathname, search: shareSearch(search, range, extra) });
  return (
    <ClipboardButton
      variant="secondary"
      icon="share-alt"
      aria-label={t('sessions.copyLink', 'Copy link')}
      tooltip={t('sessions.copyLinkHint', 'Copy a link to what this page shows, with its times fixed')}
      data-testid="share-link"
      getText={() => new URL(href, window.location.href).href}
    />
  );
}
