import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, ClipboardButton, Icon, IconButton, useStyles2 } from '@grafana/ui';
import React, { useRef, useState } from 'react';
import { Trans, t } from '../../words';
import { RenameViewForm } from './RenameViewForm';
import type { SavedView } from './SavedViews';

export interface SavedViewRowProps {
  view: SavedView;
  /** Whether the page shows it now. */
  shown: boolean;
  /** Of all views. */
  names: readonly string[];
  onApply: () => void;
  onRename: (name: string) => void;
  onDelete: () => void;
  linkOf: (view: SavedView) => string;
}

/** One view: a click applies it; its link, its name and its end are buttons beside it. */
export function SavedViewRow({ view, shown, names, onApply, onRename, onDelete, linkOf }: SavedViewRowProps) {
  const styles = useStyles2(getStyles);
  const [doing, setDoing] = useState<'rename' | 'delete'>();
  const row = useRef<HTMLLIElement>(null);
  const { name } = view;
  /** The button under the focus goes: the view itself takes it. */
  const done = () => {
    setDoing(undefined);
    row.current?.focus();
  };
  /** The view under the focus goes: the first field of the dialog takes it. */
  const leave = () => (row.current?.closest('[role=dialog]')?.querySelector('input') ?? row.current)?.focus();

  return (
    <li ref={row} tabIndex={-1} className={styles.row} data-testid="saved-view">
      {doing === 'rename' && (
        <RenameViewForm
          name={name}
          names={names}
          onRename={(next) => {
            leave();
            onRename(next);
          }}
          onCancel={done}
        />
      )}
      {doing === 'delete' && (
        <div className={styles.question}>
          <span className={styles.name}>
            <Trans
              i18nKey="filter.deleteQuestion"
              defaults="Delete <bdi>{{name}}</bdi>?"
              values={{ name }}
              components={{ bdi: <bdi /> }}
            />
          </span>
          <Button
            size="sm"
            variant="destructive"
            autoFocus
            onClick={() => {
              leave();
              onDelete();
            }}
          >
            {t('filter.delete', 'Delete')}
          </Button>
          <Button size="sm" variant="secondary" onClick={done}>
            {t('filter.keep', 'Keep')}
          </Button>
        </div>
      )}
      {doing === undefined && (
        <>
          <button
            type="button"
            className={styles.apply}
            aria-current={shown || undefined}
            title={t('filter.showView', 'Show {{name}}', { name })}
            onClick={onApply}
          >
            <Icon name={shown ? 'check' : 'bookmark'} className={styles.icon} />
            <bdi className={styles.name}>{name}</bdi>
          </button>
          <ClipboardButton
            size="sm"
            variant="secondary"
            fill="text"
            icon="link"
            aria-label={t('filter.copyLinkTo', 'Copy a link to {{name}}', { name })}
            tooltip={t('filter.copyLink', 'Copy a link to this view')}
            getText={() => linkOf(view)}
          />
          <IconButton
            name="pen"
            tooltip={t('filter.renameView', 'Rename {{name}}', { name })}
            onClick={() => setDoing('rename')}
          />
          <IconButton
            name="trash-alt"
            tooltip={t('filter.deleteView', 'Delete {{name}}', { name })}
            onClick={() => setDoing('delete')}
          />
        </>
      )}
    </li>
  );
}

function getStyles(theme: GrafanaTheme2) {
  const focus = { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 };
  return {
    row: css({
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      minHeight: theme.spacing(4),
      borderRadius: theme.shape.radius.default,
      '&:hover': { background: theme.colors.action.hover },
      '&:focus-visible': focus,
    }),
    apply: css({
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      flexGrow: 1,
      minWidth: 0,
      height: theme.spacing(4),
      padding: theme.spacing(0, 0.5),
      border: 'none',
      background: 'none',
      color: theme.colors.text.primary,
      textAlign: 'left',
      cursor: 'pointer',
      '&:focus-visible': focus,
    }),
    icon: css({ flexShrink: 0, color: theme.colors.text.secondary }),
    name: css({ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
    question: css({
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      flexGrow: 1,
      minWidth: 0,
      padding: theme.spacing(0, 0.5),
      '& > span': { flexGrow: 1 },
    }),
  };
}
