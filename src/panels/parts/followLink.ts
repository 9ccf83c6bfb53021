import { locationUtil, type Field, type LinkModel } from '@grafana/data';
import { locationService } from '@grafana/runtime';

/** The data links of fields at a row, in the fields' order; those that no link may point at (`javascript:`) are left out. */
export function linksAt(fields: ReadonlyArray<Field | undefined>, row: number): LinkModel[] {
  return fields
    .flatMap((field) => field?.getLinks?.({ valueRowIndex: row }) ?? [])
    .filter(({ href, onClick }) => onClick !== undefined || isSafe(href));
}

/** Follows a data link as a click on it does: inside Grafana without a new page, elsewhere by the browser. */
export function followLink({ href, target, onClick }: LinkModel, { newTab }: { newTab: boolean }): void {
  if (onClick) {
    onClick({});
    return;
  }
  const { origin, pathname, search, hash } = new URL(href, window.location.href);
  if (newTab || target === '_blank' || origin !== window.location.origin) {
    window.open(href, newTab || target === '_blank' ? '_blank' : '_self', 'noopener');
  } else {
    locationService.push(locationUtil.stripBaseFromUrl(`${pathname}${search}${hash}`));
  }
}

/** A link's address is made of the data, which come from strangers' browsers. */
function isSafe(href: string): boolean {
  return URL.canParse(href, window.location.href) && /^https?:$/.test(new URL(href, window.location.href).protocol);
}
