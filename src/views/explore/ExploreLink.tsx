import { locationUtil } from '@grafana/data';
import { LinkButton } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import { exploreUrl, type ExploreLinkOptions } from './exploreUrl';

export interface ExploreLinkProps {
  link: ExploreLinkOptions;
  children: ReactNode;
  testId?: string;
}

/** Opens Explore with the same query, in a new tab so that the place on this page is kept. */
export function ExploreLink({ link, children, testId }: ExploreLinkProps) {
  return (
    <LinkButton
      href={locationUtil.assureBaseUrl(exploreUrl(link))}
      target="_blank"
      rel="noopener"
      size="sm"
      variant="secondary"
      fill="outline"
      icon="compass"
      data-testid={testId}
    >
      {children}
    </LinkButton>
  );
}
