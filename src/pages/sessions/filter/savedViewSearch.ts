import { changeListUrl, parseListUrl, type ListUrl } from '../listUrl';

/** What of the page's URL a saved view keeps. */
export type ViewOfList = Pick<ListUrl, 'filter' | 'split' | 'view' | 'measure' | 'columns'>;

/** The query string of a view: always the same for the same view. */
export function savedViewSearch({ filter, split, view, measure, columns }: ViewOfList): string {
  return changeListUrl('', { filter, split, view, measure, columns });
}

/** What a view's query string sets, and what it takes back. */
export function parseSavedView(search: string): ViewOfList {
  const { filter, split, view, measure, columns } = parseListUrl(search);
  return { filter, split, view, measure, columns };
}

/** The query string of a link to a view: of the service, environment and times that the page has now. */
export function savedViewLink(search: string, { service, env, from, to, timezone }: ListUrl): string {
  return changeListUrl(search, { service, env, from, to, timezone });
}
