import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Input, useStyles2 } from '@grafana/ui';
import React, { useId, useState } from 'react';
import { fieldWords, withRange, type SessionFilter } from '../../model/filter/sessionFilter';
import { t } from '../../words';
import { rangeText, readRange, type RangeSetting } from './rangeText';

export interface RangeFieldProps {
  setting: RangeSetting;
  filter: SessionFilter;
  onChange: (filter: SessionFilter) => void;
}

/** From and to of one amount; applied with Enter or on leaving, when both make sense. */
export function RangeField({ setting, filter, onChange }: RangeFieldProps) {
  const styles = useStyles2(getStyles);
  const id = useId();
  const applied = rangeText(filter, setting);
  const [draft, setDraft] = useState({ of: applied, ...applied });
  const [problem, setProblem] = useState<string>();
  if (draft.of.min !== applied.min || draft.of.max !== applied.max) {
    setDraft({ of: applied, ...applied });
    setProblem(undefined);
  }
  const { title, description } = fieldWords(setting.field);

  const apply = () => {
    if (draft.min.trim() === applied.min && draft.max.trim() === applied.max) {
      setProblem(undefined);
      return;
    }
    const read = readRange(draft, setting);
    if ('problem' in read) {
      setProblem(read.problem);
    } else {
      setProblem(undefined);
      onChange(withRange(filter, setting.field, read.range));
    }
  };
  const end = (which: 'min' | 'max') => (
    <Input
      className={styles.input}
      value={draft[which]}
      onChange={(event) => setDraft({ ...draft, [which]: event.currentTarget.value })}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          apply();
        } else if (event.key === 'Escape' && draft[which] !== applied[which]) {
          event.stopPropagation();
          setDraft({ ...draft, [which]: applied[which] });
          setProblem(undefined);
        }
      }}
      inputMode={setting.unit ? 'text' : 'numeric'}
      placeholder={which === 'min' ? t('filter.atLeast', 'at least') : t('filter.atMost', 'at most')}
      aria-label={endWords(title, which, setting.unit)}
      aria-invalid={problem !== undefined}
      aria-describedby={problem ? id : undefined}
      invalid={problem !== undefined}
      suffix={setting.unit && /^[\d.]*$/.test(draft[which].trim()) ? setting.unit : undefined}
    />
  );

  return (
    <div role="group" aria-label={title} className={styles.group} data-testid={`range-${setting.field}`}>
      <div className={styles.title} title={description}>
        {title}
      </div>
      <div className={styles.ends}>
        {end('min')}
        <span aria-hidden="true">–</span>
        {end('max')}
      </div>
      <div id={id} role="alert" className={styles.problem}>
        {problem}
      </div>
    </div>
  );
}

function endWords(title: string, which: 'min' | 'max', unit: string | undefined): string {
  const words =
    which === 'min'
      ? t('filter.fieldAtLeast', '{{field}} at least', { field: title })
      : t('filter.fieldAtMost', '{{field}} at most', { field: title });
  return unit ? t('filter.inUnit', '{{words}}, in {{unit}}', { words, unit }) : words;
}

function getStyles(theme: GrafanaTheme2) {
  return {
    group: css({ marginBottom: theme.spacing(0.75), fontSize: theme.typography.bodySmall.fontSize }),
    title: css({ color: theme.colors.text.secondary, marginBottom: theme.spacing(0.25) }),
    ends: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) }),
    input: css({
      height: theme.spacing(3),
      minWidth: 0,
      '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
    }),
    problem: css({ color: theme.colors.error.text, '&:not(:empty)': { marginTop: theme.spacing(0.25) } }),
  };
}
