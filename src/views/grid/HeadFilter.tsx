import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../words';
import { useDraft } from '../filter/useDraft';
import { visibleText } from '../text/visibleText';
import type { AmountUnit } from './amountTest';
import { isUnderstood, NO_VALUE, type ColumnFilter } from './columnFilter';

export interface HeadFilterProps<Row> {
  /** The column's. */
  title: string;
  filter: ColumnFilter<Row>;
  /** What the column must contain; empty: anything. */
  text: string;
  /** Of a choice: the values that there are. */
  choices?: string[];
  onChange: (text: string) => void;
}

/** What an amount may begin with, in any language. */
const AMOUNT = '>…';

/** The filter of one column, for its head: a text, an amount, or one of the values that there are. */
export function HeadFilter<Row>(props: HeadFilterProps<Row>) {
  return props.filter.kind === 'choice' ? <ChoiceFilter {...props} /> : <TypedFilter {...props} />;
}

function TypedFilter<Row>({ title, filter, text, onChange }: HeadFilterProps<Row>) {
  const styles = useStyles2(getStyles);
  const [draft, setDraft] = useDraft(text, onChange);
  const wrong = draft.trim() !== '' && !isUnderstood(filter, draft);
  const hint = filter.kind === 'amount' ? amountHint(filter.unit) : t('grid.containsHint', 'Contains');
  return (
    <input
      type="text"
      className={cx(styles.field, draft && styles.active, wrong && styles.wrong)}
      value={draft}
      placeholder={filter.kind === 'amount' ? AMOUNT : t('grid.contains', 'contains')}
      aria-label={t('grid.filter', 'Filter {{column}}', { column: title })}
      aria-invalid={wrong || undefined}
      title={wrong ? `${t('grid.notUnderstood', 'Not understood, so not applied.')} ${hint}` : hint}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={(event) => {
        // Only where there is something to take back: else Escape is for what is around.
        if (event.key === 'Escape' && draft) {
          event.preventDefault();
          event.stopPropagation();
          setDraft('');
        }
      }}
    />
  );
}

/** With the units that are understood. */
function amountHint(unit: AmountUnit | undefined): string {
  switch (unit) {
    case 'ms':
      return t('grid.hintMs', 'Such as >100, <2000, 500 or 100-500 in ms, or >1.5s');
    case 's':
      return t('grid.hintS', 'Such as >100, <2000, 500 or 100-500 in seconds from the session’s start, or >2m');
    case 'B':
      return t('grid.hintBytes', 'Such as >100, <2000, 500 or 100-500 in bytes, or >20kB');
    default:
      return t('grid.hintNumber', 'Such as >100, <2000, 500 or 100-500');
  }
}

function ChoiceFilter<Row>({ title, text, choices = [], onChange }: HeadFilterProps<Row>) {
  const styles = useStyles2(getStyles);
  // One that the URL names and no row has is shown too, or it would filter unseen.
  const all = text && !choices.includes(text) ? [...choices, text] : choices;
  return (
    <select
      className={cx(styles.field, text && styles.active)}
      value={text}
      aria-label={t('grid.filter', 'Filter {{column}}', { column: title })}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{t('grid.all', 'all')}</option>
      {all.map((value) => (
        <option key={value} value={value}>
          {value === NO_VALUE ? t('grid.notKnown', 'not known') : visibleText(value, 60)}
        </option>
      ))}
    </select>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    field: css({
      width: '100%',
      minWidth: 0,
      height: 24,
      padding: theme.spacing(0, 0.5),
      border: `1px solid ${theme.colors.border.medium}`,
      borderRadius: theme.shape.radius.default,
      background: theme.colors.background.primary,
      color: theme.colors.text.primary,
      colorScheme: theme.isDark ? 'dark' : 'light',
      font: 'inherit',
      fontWeight: theme.typography.fontWeightRegular,
      '&::placeholder': { color: theme.colors.text.secondary, opacity: 1 },
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -1 },
    }),
    active: css({ borderColor: theme.colors.primary.border, boxShadow: `inset 0 -2px ${theme.colors.primary.border}` }),
    wrong: css({ borderColor: theme.colors.error.border, boxShadow: `inset 0 -2px ${theme.colors.error.border}` }),
  };
}
