import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, Tooltip, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { FilterTerm } from '../../model/filter/sessionFilter';
import { t } from '../../words';
import { termWords } from './valueWords';
import { whyAfterLoading } from './whyAfterLoading';

export interface FilterChipProps {
  term: FilterTerm;
  onRemove: () => void;
}

/** One condition in words, marked where it is decided after loading. A click takes it away. */
export function FilterChip({ term, onRemove }: FilterChipProps) {
  const styles = useStyles2(getStyles);
  const words = termWords(term);
  const why = whyAfterLoading(term);
  return (
    <div className={styles.chip} data-after-loading={why ? 'true' : undefined}>
      {why && (
        <Tooltip content={why}>
          <span
            className={styles.mark}
            tabIndex={0}
            role="img"
            aria-label={t('filter.afterLoading', 'Decided after loading. {{why}}', { why })}
          >
            <Icon name="list-ul" size="sm" />
            <span aria-hidden="true">{t('filter.loaded', 'loaded')}</span>
          </span>
        </Tooltip>
      )}
      <Tooltip content={words}>
        <span className={styles.words}>
          <bdi>{words}</bdi>
        </span>
      </Tooltip>
      <button
        type="button"
        className={styles.remove}
        aria-label={t('filter.remove', 'Remove filter {{words}}', { words })}
        onClick={onRemove}
      >
        <Icon name="times" size="sm" />
      </button>
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    chip: css({
      display: 'flex',
      alignItems: 'stretch',
      height: theme.spacing(3),
      maxWidth: '100%',
      border: `1px solid ${theme.colors.border.medium}`,
      borderRadius: theme.shape.radius.default,
      background: theme.colors.background.secondary,
      color: theme.colors.text.primary,
      fontSize: theme.typography.bodySmall.fontSize,
      overflow: 'hidden',
    }),
    mark: css({
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      padding: theme.spacing(0, 0.75),
      color: theme.colors.text.secondary,
      borderRight: `1px solid ${theme.colors.border.medium}`,
      cursor: 'help',
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
    }),
    words: css({
      alignSelf: 'center',
      padding: theme.spacing(0, 0.25, 0, 1),
      minWidth: 0,
      maxWidth: 400,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    }),
    remove: css({
      display: 'flex',
      alignItems: 'center',
      padding: theme.spacing(0, 0.5),
      border: 'none',
      background: 'none',
      color: theme.colors.text.secondary,
      cursor: 'pointer',
      '&:hover': { background: theme.colors.action.hover, color: theme.colors.text.primary },
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
    }),
  };
}
