import { Button } from '@grafana/ui';
import React from 'react';
import { t } from '../../../words';

/** The next step after something was set up elsewhere. */
export function LookAgainButton({ onRetry }: { onRetry: () => void }) {
  return (
    <Button variant="secondary" icon="sync" onClick={onRetry}>
      {t('setup.lookAgain', 'Look again')}
    </Button>
  );
}
