import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, IconButton, useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';
import {
  fieldWords,
  type FilterFieldName,
  type SessionFilter,
  type ValueField,
} from '../../model/filter/sessionFilter';
import type { Outcome } from '../../model/outcome';
import { FailureNote } from '../states';
import { t } from '../../words';
import { LISTED_FIELDS, type FacetSource } from './facetSource';
import { FacetSection } from './FacetSection';
import { FlagList } from './FlagList';
import { PanelSection } from './PanelSection';
import { RangeField } from './RangeField';
import { RANGES } from './rangeText';

export interface FilterPanelProps {
  filter: SessionFilter;
  onChange: (filter: SessionFilter) => void;
  /** The values of the fields, each by itself. */
  facetOf: FacetSource;
  /** The labels that sessions have. */
  labels: readonly ValueField[];
  /** What the sessions' source does not report, which nobody can filter by. */
  unknown?: ReadonlySet<FilterFieldName>;
  /** How many sessions are loaded and match. */
  loaded: number;
  /** Whether it is unfolded. */
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

type Failed = Extract<Outcome<unknown>, { status: 'failed' }>;

const NOTHING: ReadonlySet<FilterFieldName> = new Set();
const OPEN_AT_FIRST: ReadonlySet<string> = new Set(['browser', 'os', 'device', 'country', 'ranges']);

/** What sessions can be restricted to, with how many there are of each; folded, it is a strip with one button. */
export function FilterPanel(props: FilterPanelProps) {
  const { filter, onChange, facetOf, labels, unknown = NOTHING, loaded, open, onOpenChange } = props;
  const styles = useStyles2(getStyles);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());

  const title = t('filter.filters', 'Filters');
  if (!open) {
    const hint =
      filter.length > 0
        ? t('filter.showActive', 'Show filters ({{count}} active)', { count: filter.length })
        : t('filter.show', 'Show filters');
    return (
      <section className={styles.strip} aria-label={title} data-testid="filter-panel" data-open="false">
        <IconButton
          name="angle-double-right"
          size="lg"
          tooltip={hint}
          aria-expanded={false}
          onClick={() => onOpenChange(true)}
        />
        {filter.length > 0 && <span aria-hidden="true">{filter.length}</span>}
      </section>
    );
  }

  const section = (name: string) => ({
    open: OPEN_AT_FIRST.has(name) !== toggled.has(name),
    onToggle: () =>
      setToggled(new Set(toggled.has(name) ? [...toggled].filter((one) => one !== name) : [...toggled, name])),
    testId: `filter-section-${name}`,
  });
  const count = (of: (field: FilterFieldName) => boolean) => filter.filter(({ field }) => of(field)).length;
  const facets = [...LISTED_FIELDS, ...labels.map(({ name }) => name)];
  const failures = failuresOf(
    facetOf,
    facets.filter((name) => section(name).open)
  );

  return (
    <section className={styles.panel} aria-label={title} data-testid="filter-panel" data-open="true">
      <div className={styles.head}>
        <h2 className={styles.heading}>{title}</h2>
        {filter.length > 0 && (
          <Button size="sm" variant="secondary" fill="text" onClick={() => onChange([])}>
            {t('filter.clearAll', 'Clear all')}
          </Button>
        )}
        <IconButton
          className={styles.fold}
          name="angle-double-left"
          size="lg"
          tooltip={t('filter.hide', 'Hide filters')}
          aria-expanded={true}
          onClick={() => onOpenChange(false)}
        />
      </div>
      {failures.map(({ failure, retry }) => (
        <FailureNote key={`${failure.what} ${failure.message}`} failure={failure} retry={retry} compact />
      ))}
      <FlagList facetOf={facetOf} unknown={unknown} loaded={loaded} filter={filter} onChange={onChange} />
      {facets.map((name) => (
        <PanelSection
          key={name}
          title={fieldWords(name).title}
          active={count((field) => field === name)}
          {...section(name)}
        >
          {() => (
            <FacetSection
              field={name}
              title={fieldWords(name).title}
              facetOf={facetOf}
              loaded={loaded}
              filter={filter}
              onChange={onChange}
            />
          )}
        </PanelSection>
      ))}
      <PanelSection
        title={t('filter.ranges', 'Ranges')}
        active={count((field) => RANGES.some((range) => range.field === field))}
        {...section('ranges')}
      >
        {() =>
          RANGES.filter(({ field }) => !unknown.has(field)).map((setting) => (
            <RangeField key={setting.field} setting={setting} filter={filter} onChange={onChange} />
          ))
        }
      </PanelSection>
    </section>
  );
}

/** What could not be read of the sections that are open; what several come from, once. */
function failuresOf(facetOf: FacetSource, fields: readonly FilterFieldName[]): Failed[] {
  const failures = new Map<string, Failed>();
  for (const outcome of fields.map(facetOf)) {
    if (outcome.status === 'failed') {
      failures.set(`${outcome.failure.what} ${outcome.failure.message}`, outcome);
    }
  }
  return [...failures.values()];
}

function getStyles(theme: GrafanaTheme2) {
  const box = {
    flexShrink: 0,
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.primary,
  };
  return {
    panel: css({ ...box, width: 264, padding: theme.spacing(0.5, 1), minHeight: 0, overflowY: 'auto' }),
    strip: css({
      ...box,
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      width: theme.spacing(4),
      padding: theme.spacing(1, 0),
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      '& button': { margin: 0 },
    }),
    head: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), height: theme.spacing(4) }),
    heading: css({
      margin: 0,
      fontSize: theme.typography.body.fontSize,
      fontWeight: theme.typography.fontWeightMedium,
    }),
    fold: css({ marginLeft: 'auto' }),
  };
}
