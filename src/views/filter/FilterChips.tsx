import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React, { useRef } from 'react';
import { formatTerm, withoutTerm, type SessionFilter } from '../../model/filter/sessionFilter';
import { t } from '../../words';
import { FilterChip } from './FilterChip';

export interface FilterChipsProps {
  filter: SessionFilter;
  onChange: (filter: SessionFilter) => void;
  /** Takes away all that the box says, also what makes no sense. */
  onClear: () => void;
}

/** What the sessions are restricted to, a chip a condition; one click takes one away. Not there where there is none. */
export function FilterChips({ filter, onChange, onClear }: FilterChipsProps) {
  const styles = useStyles2(getStyles);
  const list = useRef<HTMLUListElement>(null);
  if (filter.length === 0) {
    return null;
  }
  const remove = (index: number) => {
    // The chip under the keyboard goes: its neighbour takes the focus, so that one can go on.
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    (buttons[index + 1] ?? buttons[index - 1])?.focus();
    onChange(withoutTerm(filter, index));
  };
  return (
    <div
      className={styles.line}
      role="group"
      aria-label={t('filter.active', 'Active filters')}
      data-testid="filter-chips"
    >
      <ul ref={list} className={styles.list}>
        {filter.map((term, index) => (
          // The same condition twice is possible in a text.
          <li
            key={`${formatTerm(term)} ${filter.slice(0, index).filter((one) => formatTerm(one) === formatTerm(term)).length}`}
          >
            <FilterChip term={term} onRemove={() => remove(index)} />
          </li>
        ))}
      </ul>
      {filter.length > 1 && (
        <Button size="sm" variant="secondary" fill="text" onClick={onClear}>
          {t('filter.clearAll', 'Clear all')}
        </Button>
      )}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    line: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(0.5, 1) }),
    list: css({
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      minWidth: 0,
      '& > li': { minWidth: 0, maxWidth: '100%' },
    }),
  };
}
