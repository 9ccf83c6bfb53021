import type { Field } from '@grafana/data';
import type { ClickOptions } from './panelClick';

/** Why a click would do nothing, for who builds the dashboard; undefined where it does what the options say. */
export function clickWords({ click, variable }: ClickOptions, fields: readonly Field[]): string | undefined {
  if (click === 'variable' && variable === '') {
    return 'A click sets no variable: the panel’s options name none.';
  }
  const linked = fields.some(({ config }) => config.links?.length);
  return click === 'links' && !linked ? 'A click follows no link: no field has a data link.' : undefined;
}
