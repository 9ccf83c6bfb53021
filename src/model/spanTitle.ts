import { RESOURCE_SPAN_ATTR } from '@opensessions/browser-sdk/contract';
import { resourceName } from './resourceName';
import type { Span } from './span';

/** What to call a span in a list. One of a resource is named like all others of its kind: what was loaded tells it from them. */
export function spanTitle({ name, attributes }: Pick<Span, 'name' | 'attributes'>): string {
  const url = attributes[RESOURCE_SPAN_ATTR.id] === undefined ? undefined : attributes[RESOURCE_SPAN_ATTR.url];
  return url ? `${name} ${resourceName(url)}` : name;
}
