import { Field, Input, RadioButtonGroup } from '@grafana/ui';
import React from 'react';
import { faroSelectorProblem } from '../model/faro/faroSource';
import type { AppSettings } from '../model/settings';
import { perLanguage, t } from '../words';

export interface SessionSourceFieldsProps {
  settings: AppSettings;
  onChange: (change: Pick<AppSettings, 'source' | 'faroSelector'>) => void;
}

/** Whether what says where sessions come from can be stored. */
export function sessionSourceIsValid({ source, faroSelector = '' }: AppSettings): boolean {
  return source !== 'faro' || !faroSelectorProblem(faroSelector);
}

const EXAMPLE = '{app="shop"}';

const choices = perLanguage(() => [
  { label: t('config.ofSdk', 'User Sessions SDK'), value: 'sdk' },
  { label: t('config.ofFaro', 'Grafana Faro'), value: 'faro' },
]);

/** Whose sessions are shown: those that the SDK of this app tells of, or those that can be made of the lines of Grafana Faro. */
export function SessionSourceFields({ settings, onChange }: SessionSourceFieldsProps) {
  const { source, faroSelector = '' } = settings;
  const problem = faroSelectorProblem(faroSelector);
  return (
    <>
      <Field
        label={t('config.source', 'Sessions come from')}
        description={t(
          'config.sourceHint',
          "With Grafana Faro, sessions are made of the log lines that Alloy's faro.receiver writes to this Loki. What Faro does not report is left out."
        )}
      >
        <RadioButtonGroup
          aria-label={t('config.source', 'Sessions come from')}
          options={choices()}
          value={source ?? 'sdk'}
          onChange={(value) =>
            onChange({ source: value === 'faro' ? 'faro' : undefined, faroSelector: settings.faroSelector })
          }
        />
      </Field>
      {source === 'faro' && (
        <Field
          label={t('config.faroStreams', 'Streams of Faro’s lines')}
          description={t(
            'config.faroStreamsHint',
            "A selector of Loki's streams: the labels that extra_log_labels of the faro.receiver gives to its lines."
          )}
          htmlFor="config-faro-selector"
          invalid={problem !== undefined}
          error={problem}
        >
          <Input
            id="config-faro-selector"
            width={48}
            placeholder={EXAMPLE}
            value={faroSelector}
            onChange={(event) => onChange({ source, faroSelector: event.currentTarget.value.trim() || undefined })}
          />
        </Field>
      )}
    </>
  );
}
