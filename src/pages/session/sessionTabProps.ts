import type { RefObject } from 'react';
import type { Resource } from '../../model/resource';
import type { Session } from '../../model/session';
import type { AppSettings, Scope, Sources } from '../../model/settings';
import type { ErrorEvent } from '../../model/story';
import type { TimeSpan } from '../../model/timeSpan';
import type { TabFilters } from './tabFilters';

/** Whose log lines: the one of a record, and all of a trace. */
export interface LogsOf {
  lineId?: string;
  traceId?: string;
  /** The page that wrote them. */
  viewId?: string;
}

/** What every tab of a session gets. */
export interface SessionTabProps {
  session: Session;
  scope: Scope;
  sources: Sources;
  settings: AppSettings;
  /** The session's time with a margin: for links to Explore. */
  range: TimeSpan;
  /** In which other sessions with the same error are looked for: the list's range, and in words. */
  impactRange: TimeSpan;
  impactRangeWords: string;
  /** The selected row, from the URL. */
  row?: string;
  /** Whether the page was opened by a link to a row, and nobody has touched it since: the row's list is shown. */
  inSight: RefObject<boolean>;
  /** From the URL, too. */
  filters: TabFilters;
  onFilter: (change: Partial<TabFilters>) => void;
  onSelect: (row: string | undefined) => void;
  onOpenResource: (resource: Resource) => void;
  onOpenError: (error: ErrorEvent) => void;
  onOpenEvent: (id: string) => void;
  onOpenLogs: (of: LogsOf) => void;
}
