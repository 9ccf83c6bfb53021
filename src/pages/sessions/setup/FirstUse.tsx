import React from 'react';
import { EmptyNote } from '../../../views/states';
import { t } from '../../../words';
import { CollectorStep, LokiStep, ReachStep, SdkStep } from './InstallSteps';
import { LookAgainButton } from './LookAgainButton';

export interface FirstUseProps {
  /** What is missing. */
  reason: string;
  lokiName: string;
  /** Looks again. */
  onRetry: () => void;
}

/** Nothing sends anything yet: what to set up, from the web application to Loki. */
export function FirstUse({ reason, lokiName, onRetry }: FirstUseProps) {
  return (
    <>
      <EmptyNote reason={reason} icon="rocket" action={<LookAgainButton onRetry={onRetry} />}>
        <div>
          {t(
            'setup.readingFrom',
            'Reading from the Loki data source “{{name}}”. Three steps lead to the first session; a few seconds after you opened your application in a browser, it is here.',
            { name: lokiName }
          )}
        </div>
      </EmptyNote>
      <SdkStep title={t('setup.step1', '1. Add the SDK to a web application')} />
      <CollectorStep title={t('setup.step2', '2. Run an OpenTelemetry Collector')} />
      <LokiStep title={t('setup.step3', '3. Let Loki keep sessions apart')} />
      <ReachStep title={t('setup.nothingArrives', 'All done, and nothing arrives?')} />
    </>
  );
}
