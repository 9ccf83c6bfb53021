import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { useDraft } from '../filter/useDraft';
import { visibleText } from '../text/visibleText';
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

const AMOUNT_HINT = 'Such as >100, <2000, 500 or 100-500';
/** With the units that are understood. */
const UNIT_HINTS = {
  ms: ' in ms, or >1.5s',
  s: ' in seconds from the session’s start, or >2m',
  B: ' in bytes, or >20kB',
};

/** The filter of one column, for its head: a text, an amount, or one of the values that there are. */
export function HeadFilter<Row>(props: HeadFilterProps<Row>) {
  return props.filter.kind === 'choice' ? <ChoiceFilter {...props} /> : <TypedFilter {...props} />;
}

function TypedFilter<Row>({ title, filter, text, onChange }: HeadFilterProps<Row>) {
  const styles = useStyles2(getStyles);
  const [draft, setDraft] = useDraft(text, onChange);
  const wrong = draft.trim() !== '' && !isUnderstood(filter, draft);
  const hint = filter.kind === 'amount' ? AMOUNT_HINT + (filter.unit ? UNIT_HINTS[filter.unit] : '') : 'Contains';
  return (
    <input
      type="text"
      className={cx(styles.field, draft && styles.active, wrong && styles.wrong)}
      value={draft}
      placeholder={filter.kind === 'amount' ? '>…' : 'contains'}
      aria-label={`Filter ${title}`}
      aria-invalid={wrong || undefined}
      title={wrong ? `Not understood, so not applied. ${hint}` : hint}
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

function ChoiceFilter<Row>({ title, text, choices = [], onChange }: HeadFilterProps<Row>) {
  const styles = useStyles2(getStyles);
  // One that the URL names and no row has is shown too, or it would filter unseen.
  const all = text && !choices.includes(text) ? [...choices, text] : choices;
  return (
    <select
      className={cx(styles.field, text && styles.active)}
      value={text}
      aria-label={`Filter ${title}`}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">all</option>
      {all.map((value) => (
        <option key={value} value={value}>
          {value === NO_VALUE ? 'not known' : visibleText(value, 60)}
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
