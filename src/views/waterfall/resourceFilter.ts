import type { Resource } from '../../model/resource';
import { isSlow } from '../../model/slowResource';
import { isTraceId } from '../../model/traceIds';
import { perLanguage, t } from '../../words';

/** What resources can be filtered by; `other` is all that has no name of its own here. */
const RESOURCE_KINDS = ['document', 'script', 'stylesheet', 'image', 'font', 'media', 'fetch', 'other'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** How the kinds are called. */
export const kindLabels = perLanguage<Readonly<Record<ResourceKind, string>>>(() => ({
  document: t('waterfall.kindDocument', 'Document'),
  script: t('waterfall.kindScript', 'Script'),
  stylesheet: t('waterfall.kindStylesheet', 'Stylesheet'),
  image: t('waterfall.kindImage', 'Image'),
  font: t('waterfall.kindFont', 'Font'),
  media: t('waterfall.kindMedia', 'Media'),
  fetch: t('waterfall.kindFetch', 'Fetch/XHR'),
  other: t('waterfall.kindOther', 'Other'),
}));

export interface ResourceFilter {
  /** Empty: all. */
  kinds: ReadonlySet<ResourceKind>;
  /** Looked for in URL, method, status, type and page, upper and lower case alike. */
  search: string;
  failedOnly: boolean;
  slowOnly: boolean;
}

export function kindOf({ type }: Pick<Resource, 'type'>): ResourceKind {
  if (type === 'fetch' || type === 'xhr') {
    return 'fetch';
  }
  return (RESOURCE_KINDS as readonly string[]).includes(type) ? (type as ResourceKind) : 'other';
}

/** A request of the page's own code, which a back end may have answered. */
export function isRequest(resource: Pick<Resource, 'type'>): boolean {
  return kindOf(resource) === 'fetch';
}

/** Whether a back end may have spans of it: only Tempo knows whether it does. */
export function mayHaveBackEnd(resource: Resource): boolean {
  return isRequest(resource) && isTraceId(resource.traceId);
}

/** The resources that pass, in their order. */
export function filterResources(
  resources: Resource[],
  { kinds, search, failedOnly, slowOnly }: ResourceFilter
): Resource[] {
  const wanted = search.trim().toLowerCase();
  return resources.filter(
    (resource) =>
      (kinds.size === 0 || kinds.has(kindOf(resource))) &&
      (!failedOnly || resource.failed) &&
      (!slowOnly || isSlow(resource)) &&
      (!wanted ||
        [resource.url, resource.method, resource.status, resource.type, resource.viewName, resource.traceId]
          .join(' ')
          .toLowerCase()
          .includes(wanted))
  );
}

/** How many resources of each kind there are; kinds without any are left out. */
export function countKinds(resources: Resource[]): Array<{ value: ResourceKind; label: string; count: number }> {
  const counts = new Map<ResourceKind, number>();
  for (const resource of resources) {
    const kind = kindOf(resource);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return RESOURCE_KINDS.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, label: kindLabels()[value], count }];
  });
}
