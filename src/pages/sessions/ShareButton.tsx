import { ClipboardButton } from '@grafana/ui';
import React from 'react';
import { useHref, useLocation } from 'react-router';
import type { TimeSpan } from '../../model/timeSpan';
import { columnsOfLayout } from './columns/columnLayout';
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
  const { layout } = useColumnLayout(url, change);
  const arranged = layout.order !== undefined || layout.visibility !== undefined;
  const extra = arranged ? { columns: columnsOfLayout(layout) } : {};
  // With the path that Grafana is served under.
  const href = useHref({ pathname, search: shareSearch(search, range, extra) });
  return (
    <ClipboardButton
      variant="secondary"
      icon="share-alt"
      aria-label="Copy link"
      tooltip="Copy a link to what this page shows, with its times fixed"
      data-testid="share-link"
      getText={() => new URL(href, window.location.href).href}
    />
  );
}
