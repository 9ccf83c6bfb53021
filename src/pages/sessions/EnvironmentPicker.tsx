import { Combobox } from '@grafana/ui';
import React from 'react';
import type { Outcome } from '../../model/outcome';
import { FailureSign } from '../../views/states';
import { t } from '../../words';

export interface EnvironmentPickerProps {
  /** Those with sessions in the range. */
  environments: Outcome<string[]>;
  /** Absent: all. */
  value?: string;
  onChange: (environment: string | undefined) => void;
  /** Class of the label. */
  labelClass?: string;
}

const ALL = '';

/** Which deployment environment. Not there where there is no choice: with one environment, or none that is named. */
export function EnvironmentPicker({ environments, value, onChange, labelClass }: EnvironmentPickerProps) {
  // The environment of a shared link stays in the list, though it may have no sessions in this range.
  const names = [...new Set([...(value ? [value] : []), ...(environments.data ?? [])])].sort();
  return (
    <>
      {(names.length > 1 || value !== undefined) && (
        <>
          <label className={labelClass} htmlFor="sessions-environment">
            {t('sessions.environment', 'Environment')}
          </label>
          <Combobox
            id="sessions-environment"
            data-testid="environment-picker"
            width={20}
            options={[
              { value: ALL, label: t('sessions.allEnvironments', 'All') },
              ...names.map((name) => ({ value: name, label: name })),
            ]}
            value={value ?? ALL}
            onChange={(option) => onChange(option.value === ALL ? undefined : option.value)}
          />
        </>
      )}
      {environments.status === 'failed' && <FailureSign {...environments} />}
    </>
  );
}
