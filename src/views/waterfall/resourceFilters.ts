import type { Resource } from '../../model/resource';
import { t } from '../../words';
import { choicesOf, type ColumnFilter } from '../grid';
import { cacheWord } from './cacheWord';

/** A column of the resource grid that can be filtered: its id in the URL, its title, and by what. */
export interface ResourceColumnFilter {
  id: string;
  title: string;
  filter: ColumnFilter<Resource>;
}

/** @param startMs what the waterfall's offsets count from (ms since the epoch): the session's start */
export function resourceFilters(startMs: number): ResourceColumnFilter[] {
  return [
    { id: 'name', title: t('waterfall.name', 'Name'), filter: { kind: 'text', value: ({ url }) => url } },
    { id: 'type', title: t('waterfall.type', 'Type'), filter: { kind: 'choice', value: ({ type }) => type } },
    { id: 'method', title: t('waterfall.method', 'Method'), filter: { kind: 'choice', value: ({ method }) => method } },
    { id: 'status', title: t('waterfall.status', 'Status'), filter: { kind: 'amount', value: ({ status }) => status } },
    {
      id: 'size',
      title: t('waterfall.size', 'Size'),
      filter: { kind: 'amount', unit: 'B', value: ({ transferSize }) => transferSize },
    },
    {
      id: 'decoded',
      title: t('waterfall.decoded', 'Decoded'),
      filter: { kind: 'amount', unit: 'B', value: ({ decodedSize }) => decodedSize },
    },
    {
      id: 'latency',
      title: t('waterfall.latency', 'Latency'),
      filter: { kind: 'amount', unit: 'ms', value: ({ durationMs }) => durationMs },
    },
    {
      id: 'initiator',
      title: t('waterfall.initiator', 'Initiator'),
      filter: { kind: 'choice', value: ({ initiator }) => initiator },
    },
    {
      id: 'cache',
      title: t('waterfall.cache', 'Cache'),
      filter: { kind: 'choice', value: ({ cache }) => cacheWord(cache) },
    },
    { id: 'page', title: t('waterfall.page', 'Page'), filter: { kind: 'choice', value: ({ viewName }) => viewName } },
    {
      id: 'waterfall',
      title: t('waterfall.waterfall', 'Waterfall'),
      filter: { kind: 'amount', unit: 's', value: (resource) => resource.startMs - startMs },
    },
  ];
}

/** The values that there are, by the id of each column of choices. */
export function resourceChoices(resources: readonly Resource[], filters: ResourceColumnFilter[]) {
  return Object.fromEntries(
    filters.flatMap(({ id, filter }) => (filter.kind === 'choice' ? [[id, choicesOf(resources, filter.value)]] : []))
  );
}
