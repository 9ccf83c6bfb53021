import React from 'react';
import type { Resource } from '../../model/resource';
import { FactList } from '../details/FactList';
import { formatBytes } from '../format';
import { PlainText } from '../text/PlainText';
import { cacheWord } from './cacheWord';
import { NOT_REPORTED } from './phaseLook';

/** What a resource weighed and how it came. */
export function TransportFacts({ resource }: { resource: Resource }) {
  const { transferSize, encodedSize, decodedSize, protocol, cache, initiator, renderBlocking } = resource;
  return (
    <FactList
      facts={[
        ['Transferred', bytes(transferSize)],
        ['Encoded', bytes(encodedSize)],
        ['Decoded', bytes(decodedSize)],
        ['Protocol', protocol ? text(protocol) : NOT_REPORTED],
        ['Cache', cache ? text(cacheWord(cache)) : NOT_REPORTED],
        ['Initiator', text(initiator)],
        ['Render blocking', text(renderBlocking)],
      ]}
    />
  );
}

function bytes(size: number | undefined): string {
  return size === undefined ? NOT_REPORTED : formatBytes(size);
}

function text(value: string | undefined) {
  return value && <PlainText value={value} limit={300} />;
}
