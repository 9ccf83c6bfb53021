import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Toggletip, useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';
import { t } from '../../words';
import { SPOKEN_ONLY } from '../text/spokenOnly';
import { ColumnChoice } from './ColumnChoice';
import type { GridColumn } from './gridColumn';
import { movedColumn, type GridLayout } from './gridLayout';
import { useGridColumns } from './useGridColumns';

export interface ColumnChooserProps<Row> {
  columns: Array<GridColumn<Row>>;
  layout: GridLayout;
  onLayoutChange: (next: GridLayout) => void;
}

/** A button that opens the list of a grid's columns: which are shown, in which order, and back to how it was at first. */
export function ColumnChooser<Row>(props: ColumnChooserProps<Row>) {
  return (
    <Toggletip content={<ColumnChoices {...props} />} closeButton={false} placement="top-end" fitContent>
      <Button size="sm" fill="text" variant="secondary" icon="columns" data-testid="column-chooser">
        {t('grid.columns', 'Columns')}
      </Button>
    </Toggletip>
  );
}

function ColumnChoices<Row>({ columns, layout, onLayoutChange }: ColumnChooserProps<Row>) {
  const styles = useStyles2(getStyles);
  const { table, ordered, visible } = useGridColumns({ columns, layout, onLayoutChange });
  const [dragged, setDragged] = useState<string>();
  const [said, setSaid] = useState('');
  const ids = ordered.map(({ id }) => id);

  const move = (id: string, to: number) => {
    const order = movedColumn(ids, id, to);
    table.setColumnOrder(order);
    const title = ordered.find((column) => column.id === id)?.title ?? id;
    setSaid(
      t('grid.moved', '{{column}} is column {{place}} of {{all}}', {
        column: title,
        place: order.indexOf(id) + 1,
        all: order.length,
      })
    );
  };

  return (
    <div role="group" aria-label={t('grid.columns', 'Columns')} className={styles.panel}>
      <p className={styles.hint}>
        {t(
          'grid.moveHint',
          'Drag a column to move it, or press ↑ ↓ on its handle. Drag the edge of a head to make its column wider, or press Shift with ← → on it.'
        )}
      </p>
      <ul className={styles.list}>
        {ordered.map(({ id, title, description }, index) => (
          <ColumnChoice
            key={id}
            id={id}
            title={title}
            description={description}
            shown={visible.some((column) => column.id === id)}
            // A grid without columns would have no head to bring them back by.
            only={visible.length === 1 && visible[0]?.id === id}
            dragged={dragged}
            onShow={(shown) => table.setColumnVisibility((current) => ({ ...current, [id]: shown }))}
            onStep={(step) => move(id, index + step)}
            onDrag={setDragged}
            onDrop={(after) => {
              if (dragged !== undefined && dragged !== id) {
                const others = ids.filter((other) => other !== dragged);
                move(dragged, others.indexOf(id) + (after ? 1 : 0));
              }
              setDragged(undefined);
            }}
          />
        ))}
      </ul>
      <Button
        size="sm"
        variant="secondary"
        icon="history-alt"
        onClick={() => onLayoutChange({})}
        data-testid="column-reset"
      >
        {t('grid.reset', 'Reset columns')}
      </Button>
      <span role="status" className={styles.spoken}>
        {said}
      </span>
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    panel: css({
      width: 280,
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      alignItems: 'flex-start',
    }),
    hint: css({ margin: 0, color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
    list: css({ listStyle: 'none', width: '100%', maxHeight: 'min(420px, 50vh)', overflowY: 'auto' }),
    spoken: css(SPOKEN_ONLY),
  };
}
