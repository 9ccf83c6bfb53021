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
import { perLanguage, t } from '../../../words';

const measureOptions = perLanguage((): Array<{ value: MapMeasure; label: string }> => [
  { value: 'sessions', label: t('graph.measureSessions', 'sessions') },
  { value: 'error_rate', label: t('graph.measureErrorRate', 'error rate') },
  { value: 'load_time', label: t('graph.measurePageLoad', 'page load') },
  { value: 'blocking_time', label: t('graph.measureBlocking', 'blocking time') },
]);

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
      title={t('graph.byCountries', 'Sessions by country')}
      testId="sessions-map"
      url={url}
      change={change}
      controls={
        <SessionsGraphChoice
          label={t('graph.colouredBy', 'Coloured by')}
          testId="measure-picker"
          options={measureOptions()}
          value={url.measure}
          onChange={(measure) => change({ measure })}
        />
      }
    >
      <OutcomeView
        outcome={outcome}
        what={t('graph.whatCountries', 'the countries')}
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
