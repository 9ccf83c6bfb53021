import { locationUtil } from '@grafana/data';
import { locationService } from '@grafana/runtime';

/** Opens an address of the app: its path is without the one that Grafana is served under. */
export function openApp(path: string, { newTab }: { newTab: boolean }): void {
  if (newTab) {
    window.open(hrefOfApp(path), '_blank', 'noopener');
  } else {
    locationService.push(path);
  }
}

/** The address as a link has it. */
export function hrefOfApp(path: string): string {
  return locationUtil.assureBaseUrl(path);
}
