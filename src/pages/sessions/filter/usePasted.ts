import { useState } from 'react';
import { useHref, useLocation, useNavigate } from 'react-router';
import { useFindPasted } from '../../../data/hooks/useFindPasted';
import { formatFilter } from '../../../model/filter/sessionFilter';
import type { FoundPlace, SessionPlace } from '../../../views/filter/PastedNote';
import { formatTime } from '../../../views/format';
import { placeSearch, rangeToSee } from './placeSearch';
import type { FilterRowProps } from './sessionsFilterProps';

/** Where a pasted text leads, and the way there: to a session's page, or to a filter. */
export function usePasted({ scope, range, timeZone, url, change }: FilterRowProps) {
  const [pasted, setPasted] = useState<string>();
  const found = useFindPasted(scope, range, pasted);
  const navigate = useNavigate();
  const path = useLocation().pathname.replace(/\/+$/, '');
  // Links carry the path that Grafana is served under, navigation does not.
  const linkPath = useHref(path);
  const target = (place: SessionPlace, base: string) =>
    `${base}/${encodeURIComponent(place.sessionId)}${placeSearch(place, url)}`;
  return {
    found,
    onLookFor: setPasted,
    placeHref: (place: SessionPlace) => target(place, linkPath),
    onFollow: (place: FoundPlace) => {
      setPasted(undefined);
      if (place.kind === 'session') {
        navigate(target(place, path));
      } else {
        change({ filter: formatFilter(place.filter), ...rangeToSee(place.seenMs, range) });
      }
    },
    timeWords: (ms: number) => formatTime(ms, timeZone, { date: true }),
  };
}
