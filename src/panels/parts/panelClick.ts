import type { InterpolateFunction, LinkModel } from '@grafana/data';
import { followLink } from './followLink';
import { setVariable } from './setVariable';

/** What a click in a panel does. */
export type PanelClick = 'open' | 'links' | 'variable' | 'none';

/** What the options of a panel say of a click. */
export interface ClickOptions {
  click: PanelClick;
  /** Of the dashboard's variable that it sets: a name, without `$`. */
  variable: string;
}

/** What was clicked. */
export interface Clicked {
  /** Opens it in the app. */
  open: () => void;
  /** Its data link. */
  link: () => LinkModel | undefined;
  /** What it gives to the variable; undefined leaves that as it is. */
  value: () => string | undefined;
}

/** Does what the options say of a click. */
export function doClick({ click, variable }: ClickOptions, how: { newTab: boolean }, clicked: Clicked): void {
  if (click === 'open') {
    clicked.open();
  } else if (click === 'links') {
    const link = clicked.link();
    if (link) {
      followLink(link, how);
    }
  } else if (click === 'variable' && variable !== '') {
    const value = clicked.value();
    if (value !== undefined) {
      setVariable(variable, value);
    }
  }
}

/** The present value of the variable that a click sets; undefined where it sets none. */
export function chosenValue({ click, variable }: ClickOptions, replace: InterpolateFunction): string | undefined {
  return click === 'variable' && variable !== '' ? replace(`\${${variable}}`) : undefined;
}
