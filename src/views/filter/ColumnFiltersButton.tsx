import { Button } from '@grafana/ui';
import React from 'react';
import { visibleText } from '../text/visibleText';

export interface ColumnFiltersButtonProps {
  columns: ReadonlyArray<{ id: string; title: string }>;
  /** What each column must contain, by the column's id. */
  where: Readonly<Record<string, string>>;
  onClear: () => void;
}

/** Says which columns are filtered, those that a narrow window does not show among them, and clears them all; nothing where none is. */
export function ColumnFiltersButton({ columns, where, onClear }: ColumnFiltersButtonProps) {
  const words = columns.flatMap(({ id, title }) => (where[id] ? `${title} ${visibleText(where[id], 30)}` : []));
  return words.length === 0 ? null : (
    <Button
      size="sm"
      variant="secondary"
      icon="times"
      title={words.join('\n')}
      data-testid="clear-column-filters"
      onClick={onClear}
    >
      {`Clear ${words.length === 1 ? 'column filter' : `${words.length} column filters`}: ${visibleText(words.join(', '), 80)}`}
    </Button>
  );
}
