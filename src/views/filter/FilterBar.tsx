import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { FilterInput, useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import { useDraft } from './useDraft';

export interface FilterBarProps {
  search: string;
  onSearch: (search: string) => void;
  /** What is searched: "Search actions". */
  label: string;
  /** "12 of 340 rows", said to a screen reader when it changes. */
  shown?: string;
  /** Other filters, left of the search. */
  children?: ReactNode;
  /** Buttons at the right. */
  end?: ReactNode;
}

/** The line above a list: its filters, how many rows they leave, and what else can be done. */
export function FilterBar({ search, onSearch, label, shown, children, end }: FilterBarProps) {
  const styles = useStyles2(getStyles);
  const [draft, setDraft] = useDraft(search, onSearch);
  return (
    <div className={styles.bar} role="search" aria-label={label}>
      {children}
      <FilterInput
        value={draft}
        onChange={setDraft}
        placeholder={label}
        aria-label={label}
        width={32}
        escapeRegex={false}
      />
      <span className={styles.shown} role="status">
        {shown}
      </span>
      <span className={styles.end}>{end}</span>
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    bar: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(1),
    }),
    shown: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
    end: css({ marginLeft: 'auto', display: 'flex', gap: theme.spacing(1) }),
  };
}
