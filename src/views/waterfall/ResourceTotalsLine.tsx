import React from 'react';
import { resourceTotals, type ByteSum } from '../../model/resourceTotals';
import type { Resource } from '../../model/resource';
import { SLOW_RESOURCE_MS } from '../../model/slowResource';
import { formatBytes, formatCount, formatDuration, formatQuantity } from '../format';

/** What the resources that are shown come to. */
export function ResourceTotalsLine({ resources }: { resources: Resource[] }) {
  const { count, transferred, decoded, failed, slow } = React.useMemo(() => resourceTotals(resources), [resources]);
  return (
    <span data-testid="resource-totals">
      {[
        formatQuantity(count, 'resource'),
        sumWords(transferred, 'transferred'),
        sumWords(decoded, 'decoded'),
        `${formatCount(failed)} failed`,
        `${formatCount(slow)} slow (over ${formatDuration(SLOW_RESOURCE_MS)})`,
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  );
}

function sumWords({ bytes, unknown }: ByteSum, what: string): string | undefined {
  if (bytes === undefined) {
    return unknown ? `bytes ${what} not reported` : undefined;
  }
  return `${formatBytes(bytes)} ${what}${unknown ? ` (and ${formatCount(unknown)} not reported)` : ''}`;
}
