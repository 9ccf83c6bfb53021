import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Tooltip, useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { FilterFieldName, SessionFilter } from '../../model/filter/sessionFilter';
import { OutcomeView, Skeleton } from '../states';
import { countedOver, whyCountedOver, type CountedFacet, type FacetSource } from './facetSource';
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
          <Tooltip content={whyCountedOver(counted)}>
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
          countTitle={over ? `${over}.` : undefined}
        />
      </>
    );
  };
  return (
    <OutcomeView
      outcome={outcome}
      what={`values of ${title}`}
      skeleton={<Skeleton lines={3} lineHeight={22} gap={4} />}
      renderEmpty={(_reason, counted) => show(counted)}
    >
      {show}
    </OutcomeView>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    over: css({
      margin: theme.spacing(0, 0, 0.5),
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      cursor: 'help',
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: 1 },
    }),
  };
}
