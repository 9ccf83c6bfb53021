import { IconButton } from '@grafana/ui';
import React from 'react';
import type { QueryFailure } from '../../model/outcome';
import { t } from '../../words';

export interface FailureSignProps {
  failure: QueryFailure;
  retry: () => void;
}

/** What could not be read, where there is no room for words: they are in the tooltip, and a click tries again. */
export function FailureSign({ failure: { what, message }, retry }: FailureSignProps) {
  return (
    <IconButton
      name="exclamation-triangle"
      tooltip={t('states.failedSign', 'Could not read {{what}}: {{message}} Click to try again.', { what, message })}
      aria-label={t('states.tryAgain', 'Could not read {{what}}. Try again', { what })}
      onClick={retry}
    />
  );
}
