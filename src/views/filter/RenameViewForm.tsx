import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Input, useStyles2 } from '@grafana/ui';
import React, { useEffect, useRef, useState } from 'react';
import { t } from '../../words';
import { LONGEST_NAME, viewName } from './viewName';

export interface RenameViewFormProps {
  name: string;
  /** Of all views: no two have the same. */
  names: readonly string[];
  onRename: (name: string) => void;
  onCancel: () => void;
}

/** A new name in the place of the old one; Escape leaves it as it was. */
export function RenameViewForm({ name, names, onRename, onCancel }: RenameViewFormProps) {
  const styles = useStyles2(getStyles);
  const [typed, setTyped] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const next = viewName(typed);
  const taken = next !== name && names.includes(next);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (next === name) {
          onCancel();
        } else if (next !== '' && !taken) {
          onRename(next);
        }
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <Input
        ref={input}
        value={typed}
        maxLength={LONGEST_NAME}
        invalid={taken}
        onChange={(event) => setTyped(event.currentTarget.value)}
        aria-label={t('filter.newNameOf', 'New name of {{name}}', { name })}
      />
      <Button type="submit" size="sm" disabled={next === '' || taken}>
        {t('filter.rename', 'Rename')}
      </Button>
      <Button size="sm" variant="secondary" onClick={onCancel}>
        {t('filter.cancel', 'Cancel')}
      </Button>
      <span role="alert" className={styles.taken}>
        {taken && t('filter.nameTaken', 'Another view has this name.')}
      </span>
    </form>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    form: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      flexGrow: 1,
      '& > div': { flex: 1 },
    }),
    taken: css({
      color: theme.colors.error.text,
      fontSize: theme.typography.bodySmall.fontSize,
      '&:not(:empty)': { width: '100%' },
    }),
  };
}
