import type { TimeRange } from '@grafana/data';
import { useMemo } from 'react';
import type { SessionRow } from '../../data/frames/sessionTable';
import { SESSIONS_PATH } from '../../model/paths';
import type { Session } from '../../model/session';
import { sessionHref } from '../../views/sessions/sessionHref';
import { followLink, linksAt } from '../parts/followLink';
import { hrefOfApp, openApp } from '../parts/openApp';
import { setVariable } from '../parts/setVariable';
import type { GridOptions } from './gridOptions';
import { rowValue } from './rowValue';

export interface RowClicks {
  /** Where a row leads, for a link; undefined where a click does something else. */
  href: (session: Session) => string | undefined;
  /** A plain click on that link. */
  open: (session: Session) => void;
  press: (session: Session, how: { newTab: boolean }) => void;
}

/** What a click on a row does, as the options say. */
export function useRowClick({
  rows,
  options: { rowClick, variable, rowValue: value },
  timeRange,
}: {
  rows: ReadonlyMap<string, SessionRow>;
  options: GridOptions;
  timeRange: TimeRange;
}): RowClicks {
  const { from, to } = timeRange;
  return useMemo(() => {
    const list = { from: String(from.valueOf()), to: String(to.valueOf()) };
    const path = (session: Session) =>
      sessionHref(session, { base: SESSIONS_PATH, service: session.client.serviceName, list });
    const linkOf = ({ id }: Session) => {
      const row = rows.get(id);
      return row && linksAt(row.frame.fields, row.row)[0];
    };
    const press: RowClicks['press'] = (session, how) => {
      const row = rows.get(session.id);
      if (rowClick === 'open') {
        openApp(path(session), how);
      } else if (rowClick === 'links') {
        const link = linkOf(session);
        if (link) {
          followLink(link, how);
        }
      } else if (rowClick === 'variable' && variable !== '' && row) {
        setVariable(variable, rowValue(row, value) ?? '');
      }
    };
    return {
      href: (session) => (rowClick === 'open' ? hrefOfApp(path(session)) : undefined),
      open: (session) => press(session, { newTab: false }),
      press,
    };
  }, [rows, rowClick, variable, value, from, to]);
}
