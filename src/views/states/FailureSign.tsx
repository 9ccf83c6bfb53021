import { IconButton } from '@grafana/ui';
import React from 'react';
import type { QueryFailure } from '../../model/outcome';

export interface FailureSignProps {
  failure: QueryFailure;
  retry: () => void;
}

/** What could not be read, where there is no room for words: they are in the tooltip, and a click tries again. */
export function FailureSign({ failure: { what, message }, retry }: FailureSignProps) {
  return (
    <IconButton
      name="exclamation-triangle"
      tooltip={`Could not read ${what}: ${message} Click to try again.`}
      aria-label={`Could not read ${what}. Try again`}
      onClick={retry}
    />
  );
}
