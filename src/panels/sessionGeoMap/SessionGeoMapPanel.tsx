import { css } from '@emotion/css';
import type { GrafanaTheme2, PanelProps } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { useCallback, useMemo } from 'react';
import { MapLegend } from '../../views/map/MapLegend';
import { mapRemarks } from '../../views/map/mapRemarks';
import { MAP_HEIGHT, MAP_WIDTH } from '../../views/map/mapSize';
import { WorldMap } from '../../views/map/WorldMap';
import { NoteLine } from '../../views/states';
import { t } from '../../words';
import { clickWords } from '../parts/clickWords';
import { linksAt } from '../parts/followLink';
import { limitWords } from '../parts/limitWords';
import { openApp } from '../parts/openApp';
import { chosenValue, doClick } from '../parts/panelClick';
import { PanelOutcome } from '../parts/PanelOutcome';
import { countryHref } from './countryHref';
import { countryLook } from './countryLook';
import type { GeoMapOptions } from './geoMapOptions';
import { readCountries, type Countries } from './readCountries';

/** Where the sessions of a dashboard's query come from, on the map of the app's list. */
export function SessionGeoMapPanel(props: PanelProps<GeoMapOptions>) {
  const { data, options, fieldConfig, replaceVariables, timeZone } = props;
  const theme = useTheme2();
  const { series } = data;
  const { countries, unfit } = useMemo(
    () => readCountries(series, options.colorMetric, { fieldConfig, replaceVariables, timeZone, theme }),
    [series, options.colorMetric, fieldConfig, replaceVariables, timeZone, theme]
  );
  return (
    <PanelOutcome data={data} what={t('panel.whatSessions', 'sessions')} unfit={unfit} empty={!countries?.rows.length}>
      {countries && <CountriesMap {...props} countries={countries} />}
    </PanelOutcome>
  );
}

function CountriesMap(props: PanelProps<GeoMapOptions> & { countries: Countries }) {
  const { countries, data, options, replaceVariables, timeRange } = props;
  const { rows, fieldOf, places, service } = countries;
  const { colorMetric: metric } = options;
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const limit = limitWords(data.series);
  const look = useMemo(
    () => countryLook({ theme, rows, fieldOf, metric, usersAtLeast: limit !== undefined }),
    [theme, rows, fieldOf, metric, limit]
  );
  const chosen = chosenValue(options, replaceVariables);
  const isPicked = useCallback((country: string) => country === chosen, [chosen]);
  const onPick = (country: string, how: { newTab: boolean }) => {
    const range = { from: timeRange.from.valueOf(), to: timeRange.to.valueOf() };
    const place = places.get(country);
    doClick(options, how, {
      open: () => openApp(countryHref(country, { service, range }), how),
      link: () => place && linksAt(place.fields, place.row)[0],
      value: () => country,
    });
  };
  const notes = [
    !fieldOf[metric] &&
      t('mapPanel.noMetric', 'The answer lacks the column {{metric}}: no country has a colour.', { metric }),
    limit,
    clickWords(options, [...places.values()][0]?.fields ?? []),
  ].filter((note): note is string => Boolean(note));
  const remarks = mapRemarks(rows).join(' ');
  return (
    <div className={styles.panel} data-testid="session-map">
      {notes.map((words) => (
        <NoteLine key={words} words={words} testId="panel-note" />
      ))}
      <div className={styles.place}>
        <div className={styles.map}>
          <WorldMap
            rows={rows}
            look={look}
            isPicked={isPicked}
            onPick={options.click === 'none' ? undefined : onPick}
            floating
          />
        </div>
      </div>
      {options.legend && <MapLegend look={look} />}
      {remarks && (
        <p className={styles.remarks} title={remarks} data-testid="map-note">
          {remarks}
        </p>
      )}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    panel: css({ display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0 }),
    // What is left of the panel, for the map to be as large as fits.
    place: css({
      flex: '1 1 0',
      minHeight: 0,
      containerType: 'size',
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'center',
    }),
    map: css({ flex: 'none', width: `min(100cqw, calc(100cqh * ${MAP_WIDTH / MAP_HEIGHT}))` }),
    remarks: css({
      flex: 'none',
      margin: theme.spacing(0.25, 0, 0),
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
  };
}
