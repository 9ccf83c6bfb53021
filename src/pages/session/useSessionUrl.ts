import { useCallback, useMemo } from 'react';
import { useHref, useLocation, useNavigate } from 'react-router';
import { changeSessionUrl, listSearch, readSessionUrl, type SessionUrl } from './sessionUrl';

export interface SessionUrlState {
  url: SessionUrl;
  /** `replace` leaves no step for Back: for what is looked at in passing. */
  change: (change: Partial<SessionUrl>, options?: { replace?: boolean }) => void;
  /** Path and query of the list, without Grafana's sub-path. */
  listPath: string;
  /** The same as a link's target, with the sub-path. */
  listHref: string;
  openList: () => void;
}

/** The state of the page, which lives in the URL, and the ways to change it. */
export function useSessionUrl(): SessionUrlState {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const url = useMemo(() => readSessionUrl(search), [search]);
  const change = useCallback(
    (wanted: Partial<SessionUrl>, { replace = false }: { replace?: boolean } = {}) =>
      navigate({ pathname, search: changeSessionUrl(search, wanted) }, { replace }),
    [navigate, pathname, search]
  );
  const listPath = pathname.replace(/\/[^/]*\/?$/, '') + listSearch(url);
  const listHref = useHref(listPath);
  const openList = useCallback(() => navigate(listPath), [navigate, listPath]);
  return { url, change, listPath, listHref, openList };
}
