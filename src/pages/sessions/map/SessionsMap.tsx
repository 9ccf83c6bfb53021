import React, { useCallback } from 'react';
import { valueState } from '../../../model/filter/sessionFilter';
import type { Outcome } from '../../../model/outcome';
import type { RangeCountries } from '../../../model/totals/countryTotals';
import { COUNTRY_MAP_HEIGHT, CountryMap, type MapMeasure } from '../../../views/map';
import { OutcomeView, Skeleton } from '../../../views/states';
import { CountedNote } from '../../../views/totals';
import { useFilterEdit } from '../filter/useFilterEdit';
import { toggleValue } from '../legendSeries';
import type { ListUrl } from '../listUrl';
import { SessionsGraphChoice } from '../SessionsGraphChoice';
import { SessionsGraphPanel } from '../SessionsGraphPanel';

const MEASURE_OPTIONS: Array<{ value: MapMeasure; label: string }> = [
  { value: 'sessions', label: 'sessions' },
  { value: 'error_rate', label: 'error rate' },
  { value: 'load_time', label: 'page load' },
  { value: 'blocking_time', label: 'blocking time' },
];

export interface SessionsMapProps {
  /** The sessions started in the range, by country. */
  outcome: Outcome<RangeCountries>;
  /** How many sessions are loaded, for what is counted over them. */
  loaded?: number;
  url: ListUrl;
  change: (next: Partial<ListUrl>) => void;
}

/** Where sessions come from; a press on a country filters by it, or no longer. */
export function SessionsMap({ outcome, ...props }: SessionsMapProps) {
  const { url, change } = props;
  return (
    <SessionsGraphPanel
      title="Sessions by country"
      testId="sessions-map"
      url={url}
      change={change}
      controls={
        <SessionsGraphChoice
          label="Coloured by"
          testId="measure-picker"
          options={MEASURE_OPTIONS}
          value={url.measure}
          onChange={(measure) => change({ measure })}
        />
      }
    >
      <OutcomeView
        outcome={outcome}
        what="the countries"
        skeleton={<Skeleton lines={1} lineHeight={COUNTRY_MAP_HEIGHT} />}
        // The grid says why there is nothing; here the empty map does.
        renderEmpty={(_reason, countries) => <Countries countries={countries} {...props} />}
      >
        {(countries) => <Countries countries={countries} {...props} />}
      </OutcomeView>
    </SessionsGraphPanel>
  );
}

function Countries(props: Omit<SessionsMapProps, 'outcome'> & { countries: RangeCountries }) {
  const { countries, loaded, url, change } = props;
  const { filter, onChange: setFilter } = useFilterEdit({ url, change });
  const isPicked = useCallback((country: string) => valueState(filter, 'country', country) === 'include', [filter]);
  return (
    <>
      <CountryMap
        countries={countries.data}
        measure={url.measure}
        usersAtLeast={countries.usersAtLeast}
        isPicked={isPicked}
        onPick={(country) => setFilter(toggleValue(filter, 'country', country))}
      />
      <CountedNote ofLoaded={countries.ofLoaded} atLeast={countries.atLeast} loaded={loaded} />
    </>
  );
}
