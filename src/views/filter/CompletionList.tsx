import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useEffect, useRef } from 'react';
import type { Completion } from './completion';

export interface CompletionListProps {
  id: string;
  label: string;
  options: readonly Completion[];
  /** Why there are no options, or not all. */
  note?: string;
  /** The one that the keyboard is on; -1: none. */
  activeIndex: number;
  onChoose: (option: Completion) => void;
}

/** The id of an option, for `aria-activedescendant`. */
export function optionId(id: string, index: number): string {
  return `${id}-${index}`;
}

/** The list under a combobox. The focus stays in the box. */
export function CompletionList({ id, label, options, note, activeIndex, onChoose }: CompletionListProps) {
  const styles = useStyles2(getStyles);
  const active = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // jsdom has no layout and so no scrolling.
    active.current?.scrollIntoView?.({ block: 'nearest' });
  }, [activeIndex]);
  return (
    <div className={styles.frame} data-testid="filter-completion">
      <ul id={id} role="listbox" aria-label={label} className={styles.list}>
        {options.map((option, index) => (
          <li
            key={option.insert}
            id={optionId(id, index)}
            ref={index === activeIndex ? active : undefined}
            role="option"
            aria-selected={index === activeIndex}
            className={cx(styles.option, index === activeIndex && styles.active)}
            // Else the box would lose the focus before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
          >
            <span className={styles.label} title={option.label}>
              <bdi>{option.label}</bdi>
            </span>
            {option.detail && <span className={styles.detail}>{option.detail}</span>}
          </li>
        ))}
      </ul>
      {note && <div className={styles.note}>{note}</div>}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    frame: css({
      position: 'absolute',
      top: `calc(100% + ${theme.spacing(0.25)})`,
      left: 0,
      width: '100%',
      maxWidth: 560,
      zIndex: theme.zIndex.dropdown,
      background: theme.colors.background.primary,
      border: `1px solid ${theme.colors.border.weak}`,
      borderRadius: theme.shape.radius.default,
      boxShadow: theme.shadows.z3,
      overflow: 'hidden',
    }),
    list: css({ margin: 0, padding: 0, listStyle: 'none', maxHeight: 320, overflow: 'auto' }),
    option: css({
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
      minHeight: theme.spacing(4),
      padding: theme.spacing(0, 1),
      cursor: 'pointer',
      '&:hover': { background: theme.colors.action.hover },
    }),
    active: css({
      background: theme.colors.action.focus,
      boxShadow: `inset 2px 0 ${theme.colors.primary.border}`,
    }),
    label: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 }),
    detail: css({
      flexShrink: 0,
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      fontVariantNumeric: 'tabular-nums',
    }),
    note: css({
      padding: theme.spacing(0.5, 1),
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      overflowWrap: 'anywhere',
    }),
  };
}
