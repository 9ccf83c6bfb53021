import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../words';
import { PopupButton } from './PopupButton';
import { SavedViewRow } from './SavedViewRow';
import { SaveViewForm } from './SaveViewForm';

/** What of the page a person keeps under a name. */
export interface SavedView {
  name: string;
  /** The query string that shows it again, with its `?`. */
  search: string;
}

export interface SavedViewsProps {
  views: readonly SavedView[];
  /** The query string of what is shown now. */
  current: string;
  /** Keeps what is shown under a name, in the place of the view that has it. */
  onSave: (name: string) => void;
  onApply: (view: SavedView) => void;
  onRename: (view: SavedView, name: string) => void;
  onDelete: (view: SavedView) => void;
  /** The address that shows a view, for others. */
  linkOf: (view: SavedView) => string;
}

/** Views kept in this browser: save, apply, rename, delete, copy as a link. */
export function SavedViews(props: SavedViewsProps) {
  const { views, current, onSave, onApply, onRename, onDelete, linkOf } = props;
  const styles = useStyles2(getStyles);
  const shown = views.find(({ search }) => search === current);
  const title = t('filter.savedViews', 'Saved views');
  return (
    <PopupButton
      label={title}
      text={shown ? shown.name : t('filter.views', 'Views')}
      icon="bookmark"
      testId="saved-views"
    >
      {(close) => (
        <>
          <SaveViewForm views={views} onSave={onSave} />
          {views.length === 0 ? (
            <p className={styles.none}>
              {t(
                'filter.noViews',
                'None saved yet. A view keeps the filter, the columns, the split, graph or map, in this browser.'
              )}
            </p>
          ) : (
            <ul className={styles.list} aria-label={title}>
              {views.map((view) => (
                <SavedViewRow
                  key={view.name}
                  view={view}
                  shown={view === shown}
                  names={views.map(({ name }) => name)}
                  onApply={() => {
                    onApply(view);
                    close();
                  }}
                  onRename={(name) => onRename(view, name)}
                  onDelete={() => onDelete(view)}
                  linkOf={linkOf}
                />
              ))}
            </ul>
          )}
        </>
      )}
    </PopupButton>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    list: css({ margin: theme.spacing(1, 0, 0), padding: 0, listStyle: 'none', maxHeight: 320, overflowY: 'auto' }),
    none: css({
      margin: theme.spacing(1, 0, 0),
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
  };
}
