import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { changeListUrl, parseListUrl, type ListUrl } from './listUrl';

/** The URL's state and a way to change it. A change is a step that Back takes back, unless it only fills in a default. */
export function useListUrl() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const url = useMemo(() => parseListUrl(search), [search]);
  const change = useCallback(
    (next: Partial<ListUrl>, { replace = false } = {}) => {
      navigate({ pathname, search: changeListUrl(search, next) }, { replace });
    },
    [navigate, pathname, search]
  );
  return { url, change };
}
