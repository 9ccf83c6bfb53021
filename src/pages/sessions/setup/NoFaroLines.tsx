import { Button } from '@grafana/ui';
import React from 'react';
import { EmptyNote } from '../../../views/states';
import { t } from '../../../words';

/** Sessions are to be made from Faro's lines, and there are none. */
export function NoFaroLines({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  return (
    <EmptyNote
      reason={reason}
      icon="rocket"
      action={
        <Button variant="secondary" icon="sync" onClick={onRetry}>
          {t('setup.lookAgain', 'Look again')}
        </Button>
      }
    />
  );
}
