import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { CountryTotals } from '../../model/totals/countryTotals';
import { t } from '../../words';
import { countryRows } from './countryRow';
import { CountryTable } from './CountryTable';
import { LazyWorldMap } from './LazyWorldMap';
import type { MapMeasure } from './mapFigures';
import { MapLegend } from './MapLegend';
import { mapRemarks } from './mapRemarks';
import { measureLook } from './measureLook';

/** px: of the table, and of the place held while nothing has come. */
export const COUNTRY_MAP_HEIGHT = 320;

export interface CountryMapProps {
  countries: readonly CountryTotals[];
  measure: MapMeasure;
  /** True: there may be more users than are counted. */
  usersAtLeast: boolean;
  /** Whether the filter asks for a country; the same function as long as it says the same. */
  isPicked: (country: string) => boolean;
  /** A country (`''`: unknown) was pressed on the map or in the table. */
  onPick: (country: string) => void;
}

/** Sessions by country: a map, and beside it a table with the same numbers. */
export function CountryMap({ countries, measure, ...props }: CountryMapProps) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const { usersAtLeast, isPicked, onPick } = props;
  const rows = useMemo(() => countryRows(countries), [countries]);
  const look = useMemo(() => measureLook({ theme, rows, measure, usersAtLeast }), [theme, rows, measure, usersAtLeast]);
  return (
    <div className={styles.columns}>
      <div className={styles.map}>
        <LazyWorldMap
          rows={rows}
          look={look}
          isPicked={isPicked}
          onPick={onPick}
          hint={t('map.tableHint', 'The table has the same numbers.')}
        />
        <MapLegend look={look} />
        {mapRemarks(rows).map((note) => (
          <p key={note} className={styles.note} data-testid="map-note">
            {note}
          </p>
        ))}
      </div>
      <div className={styles.table}>
        <CountryTable rows={rows} maxHeight={COUNTRY_MAP_HEIGHT} {...props} />
      </div>
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    columns: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1, 2), minHeight: COUNTRY_MAP_HEIGHT }),
    map: css({ flex: '1 1 380px', minWidth: 0, maxWidth: 760 }),
    table: css({ flex: '1 1 420px', minWidth: 0 }),
    note: css({
      margin: theme.spacing(0.25, 0, 0),
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
  };
}
