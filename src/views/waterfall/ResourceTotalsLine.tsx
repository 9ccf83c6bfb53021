import React from 'react';
import { resourceTotals, type ByteSum } from '../../model/resourceTotals';
import type { Resource } from '../../model/resource';
import { SLOW_RESOURCE_MS } from '../../model/slowResource';
import { t } from '../../words';
import { formatBytes, formatCount, formatDuration, formatQuantity } from '../format';

/** What the resources that are shown come to. */
export function ResourceTotalsLine({ resources }: { resources: Resource[] }) {
  const { count, transferred, decoded, failed, slow } = React.useMemo(() => resourceTotals(resources), [resources]);
  return (
    <span data-testid="resource-totals">
      {[
        formatQuantity(count, 'resource'),
        transferredWords(transferred),
        decodedWords(decoded),
        t('waterfall.countFailed', '{{n}} failed', { n: formatCount(failed) }),
        t('waterfall.countSlow', '{{n}} slow (over {{duration}})', {
          n: formatCount(slow),
          duration: formatDuration(SLOW_RESOURCE_MS),
        }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  );
}

function transferredWords({ bytes, unknown }: ByteSum): string | undefined {
  if (bytes === undefined) {
    return unknown ? t('waterfall.transferredUnknown', 'bytes transferred not reported') : undefined;
  }
  const values = { bytes: formatBytes(bytes), n: formatCount(unknown) };
  return unknown
    ? t('waterfall.transferredPartly', '{{bytes}} transferred (and {{n}} not reported)', values)
    : t('waterfall.transferredSum', '{{bytes}} transferred', values);
}

function decodedWords({ bytes, unknown }: ByteSum): string | undefined {
  if (bytes === undefined) {
    return unknown ? t('waterfall.decodedUnknown', 'bytes decoded not reported') : undefined;
  }
  const values = { bytes: formatBytes(bytes), n: formatCount(unknown) };
  return unknown
    ? t('waterfall.decodedPartly', '{{bytes}} decoded (and {{n}} not reported)', values)
    : t('waterfall.decodedSum', '{{bytes}} decoded', values);
}
