import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Combobox, useStyles2 } from '@grafana/ui';
import React, { useId } from 'react';

export interface SessionsGraphChoiceProps<T extends string> {
  label: string;
  options: Array<{ value: T; label: string }>;
  value: T;
  onChange: (value: T) => void;
  testId: string;
}

/** A small labelled picker in the head of the graph or the map. */
export function SessionsGraphChoice<T extends string>(props: SessionsGraphChoiceProps<T>) {
  const { label, options, value, onChange, testId } = props;
  const styles = useStyles2(getStyles);
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <Combobox
        id={id}
        data-testid={testId}
        width={20}
        options={options}
        value={value}
        onChange={(option) => onChange(option.value)}
      />
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    choice: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1) }),
    label: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  };
}
