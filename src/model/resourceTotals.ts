import type { Resource } from './resource';
import { isSlow } from './slowResource';

/** A sum of bytes, absent where no resource has any, and of how many resources it is not known. */
export interface ByteSum {
  bytes?: number;
  unknown: number;
}

export interface ResourceTotals {
  count: number;
  transferred: ByteSum;
  decoded: ByteSum;
  failed: number;
  slow: number;
}

/** What a list of resources comes to; sizes that the browser hid are counted, never taken for 0. */
export function resourceTotals(resources: readonly Resource[]): ResourceTotals {
  const totals: ResourceTotals = {
    count: resources.length,
    transferred: { unknown: 0 },
    decoded: { unknown: 0 },
    failed: 0,
    slow: 0,
  };
  for (const resource of resources) {
    add(totals.transferred, resource.transferSize);
    add(totals.decoded, resource.decodedSize);
    totals.failed += resource.failed ? 1 : 0;
    totals.slow += isSlow(resource) ? 1 : 0;
  }
  return totals;
}

function add(sum: ByteSum, bytes: number | undefined): void {
  if (bytes === undefined) {
    sum.unknown += 1;
  } else {
    sum.bytes = (sum.bytes ?? 0) + bytes;
  }
}
