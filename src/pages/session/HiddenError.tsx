import React from 'react';
import { NoteLine } from '../../views/states';

export interface HiddenErrorProps {
  /** Why the list lacks it. */
  by: 'filter' | 'page';
  /** Takes the filter off. */
  onShowAll: () => void;
}

/** Says that the error whose details are open is not in the list beside them, and why. */
export function HiddenError({ by, onShowAll }: HiddenErrorProps) {
  return by === 'page' ? (
    <NoteLine words="The selected error is not on the chosen page." testId="error-hidden" />
  ) : (
    <NoteLine
      words="The filter hides the selected error."
      action={{ name: 'Clear the filter', onPress: onShowAll }}
      testId="error-hidden"
    />
  );
}
