import { Button } from '@grafana/ui';
import React from 'react';
import { visibleText } from '../text/visibleText';
import { t } from '../../words';

export interface ColumnFiltersButtonProps {
  columns: ReadonlyArray<{ id: string; title: string }>;
  /** What each column must contain, by the column's id. */
  where: Readonly<Record<string, string>>;
  onClear: () => void;
}

/** Says which columns are filtered, those that a narrow window does not show among them, and clears them all; nothing where none is. */
export function ColumnFiltersButton({ columns, where, onClear }: ColumnFiltersButtonProps) {
  const filters = columns.flatMap(({ id, title }) => (where[id] ? `${title} ${visibleText(where[id], 30)}` : []));
  const words = visibleText(filters.join(', '), 80);
  return filters.length === 0 ? null : (
    <Button
      size="sm"
      variant="secondary"
      icon="times"
      title={filters.join('\n')}
      data-testid="clear-column-filters"
      onClick={onClear}
    >
      {t(
        'filter.clearColumns',
        { one: 'Clear column filter: {{words}}', other: 'Clear {{count}} column filters: {{words}}' },
        { count: filters.length, words }
      )}
    </Button>
  );
}
