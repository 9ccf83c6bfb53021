import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { changeListUrl, parseListUrl, type ListUrl } from './listUrl';

/**
 * The URL's state and a way to change it. A change is a step that Back takes back, unless it only fills in a default
 * (`replace`), or changes nothing. `change` stays the same function.
 */
export function useListUrl() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const url = useMemo(() => parseListUrl(search), [search]);
  // Where the page is heading: of two changes in one event, the second builds on the first.
  const heading = useRef({ pathname, search, navigate });
  useEffect(() => {
    heading.current = { pathname, search, navigate };
  }, [pathname, search, navigate]);
  const change = useCallback((next: Partial<ListUrl>, { replace = false } = {}) => {
    const { current } = heading;
    const changed = changeListUrl(current.search, next);
    if (changed !== changeListUrl(current.search, {})) {
      heading.current = { ...current, search: changed };
      current.navigate({ pathname: current.pathname, search: changed }, { replace });
    }
  }, []);
  return { url, change };
}
