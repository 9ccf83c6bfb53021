import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Input, useStyles2 } from '@grafana/ui';
import React, { useEffect, useRef, useState } from 'react';
import { t } from '../../words';
import type { SavedView } from './SavedViews';
import { LONGEST_NAME, viewName } from './viewName';

export interface SaveViewFormProps {
  views: readonly SavedView[];
  onSave: (name: string) => void;
}

/** Keeps what is shown under a name; says it before it takes the place of another view. */
export function SaveViewForm({ views, onSave }: SaveViewFormProps) {
  const styles = useStyles2(getStyles);
  const [typed, setTyped] = useState('');
  const [saved, setSaved] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const name = viewName(typed);
  const taken = views.some((view) => view.name === name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '') {
          onSave(name);
          setSaved(
            taken
              ? t('filter.viewReplaced', 'Replaced "{{name}}".', { name })
              : t('filter.viewSaved', 'Saved "{{name}}".', { name })
          );
          setTyped('');
        }
      }}
    >
      <div className={styles.line}>
        <Input
          ref={input}
          value={typed}
          maxLength={LONGEST_NAME}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setSaved('');
          }}
          placeholder={t('filter.nameForShown', 'Name for what is shown now')}
          aria-label={t('filter.viewName', 'Name of the view')}
        />
        <Button type="submit" disabled={name === ''}>
          {taken ? t('filter.replaceView', 'Replace') : t('filter.saveView', 'Save')}
        </Button>
      </div>
      <div role="status" className={styles.said}>
        {saved || (taken ? t('filter.willReplace', 'There is a view "{{name}}": it will be replaced.', { name }) : '')}
      </div>
    </form>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    line: css({ display: 'flex', gap: theme.spacing(1) }),
    said: css({
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      overflowWrap: 'anywhere',
      '&:not(:empty)': { marginTop: theme.spacing(0.5) },
    }),
  };
}
