import { locationService } from '@grafana/runtime';

/** Gives a dashboard's variable a value: the address has it, so that a link and the browser's way back do. */
export function setVariable(name: string, value: string): void {
  locationService.partial({ [`var-${name.replace(/^\$/, '')}`]: value });
}
