import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { FilterBox } from '../../../views/filter/FilterBox';
import { FilterChips } from '../../../views/filter/FilterChips';
import { SavedViewsMenu } from './SavedViewsMenu';
import type { FilterRowProps } from './sessionsFilterProps';
import { useFilterEdit } from './useFilterEdit';
import { usePasted } from './usePasted';

/** The filter as a text, the saved views, and a chip for each condition. */
export function FilterRow(props: FilterRowProps) {
  const { url, change, values } = props;
  const styles = useStyles2(getStyles);
  const { filter, onChange } = useFilterEdit({ url, change });
  const pasted = usePasted(props);
  return (
    <div className={styles.rows}>
      <div className={styles.line}>
        <FilterBox
          text={url.filter}
          onApply={(text) => change({ filter: text })}
          facetOf={values.facetOf}
          labels={values.labels}
          {...pasted}
        />
        <SavedViewsMenu url={url} change={change} />
      </div>
      <FilterChips filter={filter} onChange={onChange} onClear={() => change({ filter: '' })} />
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    rows: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(0.75), minWidth: 0 }),
    line: css({ display: 'flex', alignItems: 'flex-start', gap: theme.spacing(1), minWidth: 0 }),
  };
}
