import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Icon, Input, useStyles2 } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import {
  valueState,
  withoutValue,
  withValue,
  type Facet,
  type FilterFieldName,
  type SessionFilter,
} from '../../model/filter/sessionFilter';
import { formatCount } from '../format';
import { t } from '../../words';
import { FacetRow } from './FacetRow';
import { chosenFirst, offeredValues, saysValues } from './facetRows';
import { FieldValue } from './FieldValue';
import { useSeenValues } from './useSeenValues';
import { valueWords } from './valueWords';

/** How many are shown at first, and how many more with each "show more". */
const FEW = 6;
/** No search, and no "show 1 more", for hardly more. */
const SEARCHED_FROM = 10;
const SPARED = 2;
const MORE = 20;

export interface FacetValuesProps {
  field: FilterFieldName;
  /** What the field is called: "Browser". */
  title: string;
  counted: readonly Facet[];
  filter: SessionFilter;
  onChange: (filter: SessionFilter) => void;
  /** Of a count, what there is to say besides. */
  countTitle?: string;
}

/** The values of a field, the largest first, with a search where there are many. */
export function FacetValues({ field, title, counted, filter, onChange, countTitle }: FacetValuesProps) {
  const styles = useStyles2(getStyles);
  const [limit, setLimit] = useState(FEW);
  const [search, setSearch] = useState('');
  const seen = useSeenValues(counted, saysValues(filter, field));
  const offered = useMemo(
    () => chosenFirst(offeredValues({ counted, seen, filter, field }), filter, field),
    [counted, seen, filter, field]
  );
  const found = useMemo(() => matchingValues(offered, field, search), [offered, field, search]);
  const largest = counted[0]?.count ?? 0;
  const shown = found.length <= limit + SPARED ? found : found.slice(0, limit);
  const rest = found.length - shown.length;

  const toggle = (value: string, exclude: boolean) => {
    const on = valueState(filter, field, value) === (exclude ? 'exclude' : 'include');
    onChange(on ? withoutValue(filter, field, value) : withValue(filter, field, value, { exclude }));
  };

  return (
    <>
      {offered.length >= SEARCHED_FROM && (
        <Input
          className={styles.search}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && search !== '') {
              event.stopPropagation();
              setSearch('');
            }
          }}
          placeholder={t('filter.searchValues', 'Search {{n}} values', { n: formatCount(offered.length) })}
          aria-label={t('filter.searchValuesOf', 'Search values of {{field}}', { field: title })}
          prefix={<Icon name="search" size="sm" />}
        />
      )}
      {found.length === 0 && (
        <p className={styles.none}>
          {search === '' ? t('filter.noValues', 'No values.') : t('filter.noValueFound', 'No value has this text.')}
        </p>
      )}
      <ul className={styles.list} aria-label={title}>
        {shown.map(({ value, count }) => (
          <FacetRow
            key={value}
            words={valueWords(field, value)}
            count={count}
            share={count === undefined || largest === 0 ? 0 : count / largest}
            state={valueState(filter, field, value)}
            onToggle={() => toggle(value, false)}
            onToggleNot={() => toggle(value, true)}
            countTitle={countTitle}
            testId={`facet-value-${value || 'unknown'}`}
          >
            <FieldValue field={field} value={value} />
          </FacetRow>
        ))}
      </ul>
      <div className={styles.buttons}>
        {rest > 0 && (
          <Button size="sm" variant="secondary" fill="text" onClick={() => setLimit(limit + MORE)}>
            {rest > MORE
              ? t('filter.showMoreOf', 'Show {{more}} more of {{rest}}', {
                  more: formatCount(MORE),
                  rest: formatCount(rest),
                })
              : t('filter.showMore', 'Show {{more}} more', { more: formatCount(rest) })}
          </Button>
        )}
        {limit > FEW && found.length > FEW + SPARED && (
          <Button size="sm" variant="secondary" fill="text" onClick={() => setLimit(FEW)}>
            {t('filter.showFewer', 'Show fewer')}
          </Button>
        )}
      </div>
    </>
  );
}

function matchingValues<T extends { value: string }>(offered: T[], field: FilterFieldName, search: string): T[] {
  const wanted = search.trim().toLowerCase();
  return wanted === ''
    ? offered
    : offered.filter(({ value }) =>
        [value, valueWords(field, value)].some((text) => text.toLowerCase().includes(wanted))
      );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    search: css({ height: theme.spacing(3), marginBottom: theme.spacing(0.5) }),
    list: css({ margin: 0, padding: 0, listStyle: 'none' }),
    none: css({ margin: 0, color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
    buttons: css({ display: 'flex', flexWrap: 'wrap' }),
  };
}
