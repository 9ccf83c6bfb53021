import type { TimeRange } from '@grafana/data';
import { useMemo } from 'react';
import type { SessionRow } from '../../data/frames/sessionTable';
import { SESSIONS_PATH } from '../../model/paths';
import type { Session } from '../../model/session';
import { sessionHref } from '../../views/sessions/sessionHref';
import { linksAt } from '../parts/followLink';
import { hrefOfApp, openApp } from '../parts/openApp';
import { doClick } from '../parts/panelClick';
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
    const press: RowClicks['press'] = (session, how) => {
      const row = rows.get(session.id);
      doClick({ click: rowClick, variable }, how, {
        open: () => openApp(path(session), how),
        link: () => row && linksAt(row.frame.fields, row.row)[0],
        value: () => row && (rowValue(row, value) ?? ''),
      });
    };
    return {
      href: (session) => (rowClick === 'open' ? hrefOfApp(path(session)) : undefined),
      open: (session) => press(session, { newTab: false }),
      press,
    };
  }, [rows, rowClick, variable, value, from, to]);
}
