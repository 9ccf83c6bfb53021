import type { Field } from '@grafana/data';
import { t } from '../../words';
import type { ClickOptions } from './panelClick';

/** Why a click would do nothing, for who builds the dashboard; undefined where it does what the options say. */
export function clickWords({ click, variable }: ClickOptions, fields: readonly Field[]): string | undefined {
  if (click === 'variable' && variable === '') {
    return t('panel.noVariable', 'A click sets no variable: the panel’s options name none.');
  }
  const linked = fields.some(({ config }) => config.links?.length);
  return click === 'links' && !linked
    ? t('panel.noLink', 'A click follows no link: no field has a data link.')
    : undefined;
}
