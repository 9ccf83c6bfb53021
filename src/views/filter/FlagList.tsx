import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import {
  fieldWords,
  FILTER_FIELDS,
  flagState,
  toggleFlag,
  type FilterFieldName,
  type FlagField,
  type SessionFilter,
} from '../../model/filter/sessionFilter';
import { t } from '../../words';
import { FacetRow } from './FacetRow';
import { countedOver, type FacetSource } from './facetSource';

export interface FlagListProps {
  facetOf: FacetSource;
  /** What the sessions' source does not report: left out. */
  unknown: ReadonlySet<FilterFieldName>;
  loaded: number;
  filter: SessionFilter;
  onChange: (filter: SessionFilter) => void;
}

/** Yes or no of a session, each with how many are so. */
export function FlagList({ facetOf, unknown, loaded, filter, onChange }: FlagListProps) {
  const styles = useStyles2(getStyles);
  const flags = useMemo(
    () =>
      FILTER_FIELDS.filter((field): field is FlagField => field.kind === 'flag' && !unknown.has(field.name)).map(
        (flag) => {
          const { data } = facetOf(flag.name);
          const count = data && (data.data.find(({ value }) => value === 'true')?.count ?? 0);
          return { flag, count, counted: data };
        }
      ),
    [facetOf, unknown]
  );
  return (
    <ul className={styles.list} aria-label={t('filter.flags', 'Flags')}>
      {flags.map(({ flag: { name }, count, counted }) => (
        <FacetRow
          key={name}
          words={fieldWords(name).title}
          count={count}
          state={flagState(filter, name)}
          onToggle={() => onChange(toggleFlag(filter, name))}
          onToggleNot={() => onChange(toggleFlag(filter, name, { exclude: true }))}
          countTitle={counted && countedOver(counted, loaded)}
          testId={`facet-${name}`}
        />
      ))}
    </ul>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return { list: css({ margin: theme.spacing(0.5, 0, 1), padding: 0, listStyle: 'none' }) };
}
