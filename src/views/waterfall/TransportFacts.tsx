import React from 'react';
import type { Resource } from '../../model/resource';
import { t } from '../../words';
import { FactList } from '../details/FactList';
import { formatBytes } from '../format';
import { PlainText } from '../text/PlainText';
import { cacheWord } from './cacheWord';
import { notReported } from './phaseLook';

/** What a resource weighed and how it came. */
export function TransportFacts({ resource }: { resource: Resource }) {
  const { transferSize, encodedSize, decodedSize, protocol, cache, initiator, renderBlocking } = resource;
  return (
    <FactList
      facts={[
        [t('waterfall.transferred', 'Transferred'), bytes(transferSize)],
        [t('waterfall.encoded', 'Encoded'), bytes(encodedSize)],
        [t('waterfall.decoded', 'Decoded'), bytes(decodedSize)],
        [t('waterfall.protocol', 'Protocol'), protocol ? text(protocol) : notReported()],
        [t('waterfall.cache', 'Cache'), cache ? text(cacheWord(cache)) : notReported()],
        [t('waterfall.initiator', 'Initiator'), text(initiator)],
        [t('waterfall.renderBlocking', 'Render blocking'), text(renderBlocking)],
      ]}
    />
  );
}

function bytes(size: number | undefined): string {
  return size === undefined ? notReported() : formatBytes(size);
}

function text(value: string | undefined) {
  return value && <PlainText value={value} limit={300} />;
}
