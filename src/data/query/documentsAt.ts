import { COMMON_ATTR } from '@opensessions/browser-sdk/contract';
import { literalPattern } from '../../model/anyOf';
import { lokiName } from '../../model/lokiName';
import { quote } from './quote';

/**
 * The stage that keeps the session documents written at an address, whatever its query says. Of the fragment only a path
 * counts (`#/cart`), as single-page applications have it.
 */
export function documentsAt({ origin, pathname, hash }: URL): string {
  const path = /^#!?\/[^?]*/.exec(hash)?.[0];
  const base = literalPattern(origin + pathname);
  const pattern = path === undefined ? `${base}([?#].*)?` : `${base}([?][^#]*)?${literalPattern(path)}([?].*)?`;
  return ` | ${lokiName(COMMON_ATTR.documentUrl)}=~${quote(`(?s)${pattern}`)}`;
}
