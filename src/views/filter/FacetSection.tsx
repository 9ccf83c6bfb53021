import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, Tooltip, useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { FilterFieldName, SessionFilter } from '../../model/filter/sessionFilter';
import { OutcomeView, Skeleton } from '../states';
import { t } from '../../words';
import { countedOver, countedOverAtLength, type CountedFacet, type FacetSource } from './facetSource';
import { FacetValues } from './FacetValues';

export interface FacetSectionProps {
  field: FilterFieldName;
  title: string;
  facetOf: FacetSource;
  /** How many sessions are loaded and match. */
  loaded: number;
  filter: SessionFilter;
  onChange: (filter: SessionFilter) => void;
}

/** The values of one field: being read, failed, or there, with what they were counted over. */
export function FacetSection({ field, title, facetOf, loaded, filter, onChange }: FacetSectionProps) {
  const styles = useStyles2(getStyles);
  const outcome = useMemo(() => facetOf(field), [facetOf, field]);
  const show = (counted: CountedFacet) => {
    const over = countedOver(counted, loaded);
    return (
      <>
        {over && (
          <Tooltip content={countedOverAtLength(counted)}>
            <p className={styles.over} tabIndex={0}>
              {over}
            </p>
          </Tooltip>
        )}
        <FacetValues
          field={field}
          title={title}
          counted={counted.data}
          filter={filter}
          onChange={onChange}
          countTitle={over && `${over}.`}
        />
      </>
    );
  };
  if (outcome.status === 'failed' && outcome.data === undefined) {
    // Several sections come from one query: the panel says it once, with the server's words.
    return (
      <p className={styles.failed} title={outcome.failure.message}>
        <Icon name="exclamation-circle" size="sm" className={styles.icon} />
        {t('filter.facetFailed', 'Could not be read, see above.')}
      </p>
    );
  }
  return (
    <OutcomeView
      outcome={outcome.status === 'failed' && outcome.data ? { status: 'done', data: outcome.data } : outcome}
      what={t('filter.valuesOf', 'values of {{field}}', { field: title })}
      skeleton={<Skeleton lines={3} lineHeight={22} gap={4} />}
      renderEmpty={(_reason, counted) => show(counted)}
    >
      {show}
    </OutcomeView>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    failed: css({
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      margin: 0,
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    icon: css({ color: theme.colors.error.text, flexShrink: 0 }),
    over: css({
      margin: theme.spacing(0, 0, 0.5),
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      cursor: 'help',
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: 1 },
    }),
  };
}
