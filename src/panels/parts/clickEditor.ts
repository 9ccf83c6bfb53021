import { t } from '../../words';
import type { PanelClick } from './panelClick';

/** What a click can do, as choices of an option. */
export function clickChoices(open: string): Array<{ value: PanelClick; label: string }> {
  return [
    { value: 'open', label: open },
    { value: 'links', label: t('panel.followLink', 'Follow data link') },
    { value: 'variable', label: t('panel.setVariable', 'Set variable') },
    { value: 'none', label: t('panel.nothing', 'Nothing') },
  ];
}

/** The option that names the variable. */
export function variableOption() {
  return {
    path: 'variable',
    name: t('panel.variable', 'Variable'),
    description: t('panel.variableHint', 'Name of the dashboard’s variable'),
    defaultValue: '',
  } as const;
}
