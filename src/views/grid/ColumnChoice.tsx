import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Checkbox, Icon, useStyles2 } from '@grafana/ui';
import React, { useLayoutEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { t } from '../../words';

export interface ColumnChoiceProps {
  id: string;
  title: string;
  description?: string;
  shown: boolean;
  /** The only one that is shown: it stays. */
  only: boolean;
  /** Which column is being dragged. */
  dragged?: string;
  onShow: (shown: boolean) => void;
  /** By how many places to move, by keyboard. */
  onStep: (step: number) => void;
  onDrag: (id: string | undefined) => void;
  /** The dragged column was dropped before this one, or after it. */
  onDrop: (after: boolean) => void;
}

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity };

/** One column in the chooser: a handle to move it by, and whether it is shown. */
export function ColumnChoice(props: ColumnChoiceProps) {
  const { id, title, description, shown, only, dragged, onShow, onStep, onDrag, onDrop } = props;
  const styles = useStyles2(getStyles);
  const [edge, setEdge] = useState<'before' | 'after'>();
  const handle = useRef<HTMLButtonElement>(null);
  const moved = useRef(false);

  // The row that is moved in the page loses the focus.
  useLayoutEffect(() => {
    if (moved.current) {
      moved.current = false;
      handle.current?.focus();
    }
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      moved.current = true;
      onStep(step);
    }
  };
  const onDragOver = (event: DragEvent<HTMLElement>) => {
    if (dragged !== undefined) {
      event.preventDefault();
      const { top, height } = event.currentTarget.getBoundingClientRect();
      setEdge(dragged === id ? undefined : event.clientY > top + height / 2 ? 'after' : 'before');
    }
  };

  return (
    <li
      draggable
      data-testid={`column-choice-${id}`}
      className={cx(styles.row, dragged === id && styles.dragged, edge && styles[edge])}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        // Firefox drags nothing without data.
        event.dataTransfer.setData('text/plain', title);
        onDrag(id);
      }}
      onDragOver={onDragOver}
      onDragLeave={() => setEdge(undefined)}
      onDrop={(event) => {
        event.preventDefault();
        setEdge(undefined);
        onDrop(edge === 'after');
      }}
      onDragEnd={() => onDrag(undefined)}
    >
      <button
        ref={handle}
        type="button"
        className={styles.handle}
        aria-label={t('grid.move', 'Move {{column}}', { column: title })}
        aria-keyshortcuts="ArrowUp ArrowDown Home End"
        onKeyDown={onKeyDown}
      >
        <Icon name="draggabledots" />
      </button>
      <Checkbox
        label={title}
        title={description}
        value={shown}
        disabled={only}
        onChange={(event) => onShow(event.currentTarget.checked)}
        data-testid={`column-toggle-${id}`}
      />
    </li>
  );
}

function getStyles(theme: GrafanaTheme2) {
  const line = `inset 0 2px ${theme.colors.primary.main}`;
  return {
    row: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.5), padding: theme.spacing(0.25, 0) }),
    dragged: css({ opacity: 0.5 }),
    before: css({ boxShadow: line }),
    after: css({ boxShadow: line.replace(' 2px', ' -2px') }),
    handle: css({
      display: 'flex',
      padding: theme.spacing(0.5),
      border: 'none',
      background: 'none',
      color: theme.colors.text.secondary,
      cursor: 'grab',
    }),
  };
}
