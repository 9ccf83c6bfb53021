import { Combobox } from '@grafana/ui';
import React, { useId, useMemo } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { View } from '../../model/story';
import { t } from '../../words';
import { formatOffset } from '../format';
import { visibleText } from '../text/visibleText';

export interface PagePickerProps {
  /** In time order. */
  views: View[];
  sessionStartMs: number;
  /** A view id; undefined is all pages. */
  viewId?: string;
  onChange: (viewId: string | undefined) => void;
  loading: boolean;
}

const ALL = '';

/** Narrows all that is below to one page of the session, or to none. */
export function PagePicker({ views, sessionStartMs, viewId, onChange, loading }: PagePickerProps) {
  const styles = useStyles2(getStyles);
  const id = useId();
  const options = useMemo(() => {
    const pages = views.map((view) => ({
      value: view.viewId,
      label: visibleText(view.viewName ?? view.url ?? t('header.unnamedPage', 'Unnamed page'), 100),
      description: formatOffset(view.startMs - sessionStartMs),
    }));
    // A link may name a page that is gone, or is still being read.
    const gone = viewId !== undefined && !views.some((view) => view.viewId === viewId);
    return [
      { value: ALL, label: t('header.allPages', 'All pages') },
      ...pages,
      ...(gone
        ? [
            {
              value: viewId,
              label: loading
                ? t('header.onePage', 'One page')
                : t('header.pageGone', 'A page that is not in this session'),
            },
          ]
        : []),
    ];
  }, [views, sessionStartMs, viewId, loading]);
  return (
    <div className={styles.picker}>
      <label htmlFor={id}>{t('header.pages', 'Pages')}</label>
      <Combobox
        id={id}
        data-testid="page-picker"
        options={options}
        value={viewId ?? ALL}
        width={32}
        onChange={({ value }) => onChange(value === ALL ? undefined : value)}
      />
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    picker: css({
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      label: { margin: 0, color: theme.colors.text.secondary },
    }),
  };
}
