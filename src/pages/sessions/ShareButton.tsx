import { ClipboardButton } from '@grafana/ui';
import React from 'react';
import { useHref, useLocation } from 'react-router';
import type { TimeSpan } from '../../model/timeSpan';
import type { ListUrl } from './listUrl';
import { shareSearch } from './shareSearch';

export interface ShareButtonProps {
  /** What the page shows now. */
  range: TimeSpan;
  /** What is chosen but not in the URL: the viewer's own columns, say. */
  extra?: Partial<ListUrl>;
}

/** Copies a link that shows the same to others: whatever is chosen, at the very times that this page shows. */
export function ShareButton({ range, extra }: ShareButtonProps) {
  const { pathname, search } = useLocation();
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
