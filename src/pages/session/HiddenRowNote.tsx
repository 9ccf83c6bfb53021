import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Icon, useStyles2 } from '@grafana/ui';
import React from 'react';

export interface HiddenRowNoteProps {
  /** Why the selected row is not in the list. */
  hidden: 'filter' | 'page' | 'gone';
  /** Takes away what hides it. */
  onShow: () => void;
}

const WORDS: Record<HiddenRowNoteProps['hidden'], string> = {
  filter: 'The selected row is hidden by the filter.',
  page: 'The selected row is on another page than the chosen one.',
  gone: 'The selected row is not among this session’s actions: its record never arrived, or has expired.',
};

/** Says why the row that the URL selects is not in the list, and shows it. */
export function HiddenRowNote({ hidden, onShow }: HiddenRowNoteProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.note} role="status" data-testid="hidden-row">
      <Icon name="info-circle" /> {WORDS[hidden]}
      {hidden !== 'gone' && (
        <Button size="sm" variant="secondary" fill="outline" onClick={onShow}>
          Show it
        </Button>
      )}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    note: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(0.5, 1),
      marginBottom: theme.spacing(1),
      background: theme.colors.background.secondary,
      borderRadius: theme.shape.radius.default,
      color: theme.colors.text.secondary,
    }),
  };
}
