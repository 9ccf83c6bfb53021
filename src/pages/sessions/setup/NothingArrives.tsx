import React from 'react';
import { EmptyNote } from '../../../views/states';
import { t } from '../../../words';
import { ReachStep, SdkStep } from './InstallSteps';
import { LookAgainButton } from './LookAgainButton';

export interface NothingArrivesProps {
  /** `service.name` that was asked for. */
  service: string;
  /** False: it logs to this Loki, but it may not be a web application at all. */
  indexed: boolean;
  onRetry: () => void;
}

/** The service has sent no session in the last week: either it is the wrong one, or sessions get lost on the way. */
export function NothingArrives({ service, indexed, onRetry }: NothingArrivesProps) {
  return (
    <>
      <EmptyNote
        reason={t(
          'setup.noneInWeek',
          '“{{service}}” has sent no session, neither in this time range nor in the week before it.',
          { service }
        )}
        icon="sync-slash"
        action={<LookAgainButton onRetry={onRetry} />}
      >
        {!indexed && (
          <div>
            {t(
              'setup.chooseWebApp',
              'The services to choose from above are all that write to this Loki. Choose the one that is your web application.'
            )}
          </div>
        )}
      </EmptyNote>
      <ReachStep title={t('setup.shouldSend', 'Should it send sessions? Check the way they take')} service={service} />
      <SdkStep title={t('setup.noSdkYet', 'Is the SDK not in it yet?')} />
    </>
  );
}
