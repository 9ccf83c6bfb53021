import React from 'react';
import { NoteLine } from '../../views/states';
import { t } from '../../words';

export interface HiddenErrorProps {
  /** Why the list lacks it. */
  by: 'filter' | 'page';
  /** Takes the filter off. */
  onShowAll: () => void;
}

/** Says that the error whose details are open is not in the list beside them, and why. */
export function HiddenError({ by, onShowAll }: HiddenErrorProps) {
  return by === 'page' ? (
    <NoteLine
      words={t('session.errorElsewhere', 'The selected error is not on the chosen page.')}
      testId="error-hidden"
    />
  ) : (
    <NoteLine
      words={t('session.errorHidden', 'The filter hides the selected error.')}
      action={{ name: t('session.clearFilter', 'Clear the filter'), onPress: onShowAll }}
      testId="error-hidden"
    />
  );
}
