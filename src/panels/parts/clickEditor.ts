import type { PanelClick } from './panelClick';

/** What a click can do, as choices of an option. */
export function clickChoices(open: string): Array<{ value: PanelClick; label: string }> {
  return [
    { value: 'open', label: open },
    { value: 'links', label: 'Follow data link' },
    { value: 'variable', label: 'Set variable' },
    { value: 'none', label: 'Nothing' },
  ];
}

/** The option that names the variable. */
export const VARIABLE = {
  path: 'variable',
  name: 'Variable',
  description: 'Name of the dashboard’s variable',
  defaultValue: '',
} as const;
