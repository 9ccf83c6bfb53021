import React, { useMemo } from 'react';
import type { Caused } from '../../model/causedBy';
import { t } from '../../words';
import { VirtualRows } from '../virtual/VirtualRows';
import { causeOf, type ActionEvent } from './eventNeighbours';
import { EventRow } from './EventRow';
import { EVENT_ROW_HEIGHT, PAGE_HEADER_HEIGHT } from './eventRowStyles';
import { PageHeader } from './PageHeader';
import type { PageGroup } from './pageGroups';
import type { SessionEvent } from './sessionEvents';

export interface EventListProps {
  groups: PageGroup[];
  /** Keys of the pages whose events are put away. */
  closed: ReadonlySet<string>;
  onToggle: (key: string) => void;
  /** What each action caused, by its id. */
  caused: ReadonlyMap<string, Caused>;
  /** The session's actions by their own id. */
  actions: ReadonlyMap<string, ActionEvent>;
  selectedId?: string;
  onSelect: (id: string) => void;
}

type Line =
  { kind: 'page'; key: string; group: PageGroup; open: boolean } | { kind: 'event'; key: string; event: SessionEvent };

/** Each page's header and under it all that happened there. */
export function EventList({ groups, closed, onToggle, caused, actions, selectedId, onSelect }: EventListProps) {
  const lines = useMemo(() => linesOf(groups, closed), [groups, closed]);
  return (
    <VirtualRows
      label={t('events.list', 'What happened, page by page')}
      items={lines}
      keyOf={(line) => line.key}
      rowHeight={(line) => (line.kind === 'page' ? PAGE_HEADER_HEIGHT : EVENT_ROW_HEIGHT)}
      shownKey={selectedId && eventKey(selectedId)}
      renderRow={(line, row) =>
        line.kind === 'page' ? (
          <PageHeader group={line.group} open={line.open} onToggle={() => onToggle(line.key)} row={row} />
        ) : (
          <EventRow
            event={line.event}
            caused={line.event.kind === 'action' ? caused.get(line.event.action.id) : undefined}
            cause={causeOf(line.event, actions)}
            selected={line.event.id === selectedId}
            onSelect={(event) => onSelect(event.id)}
            row={row}
          />
        )
      }
    />
  );
}

function linesOf(groups: PageGroup[], closed: ReadonlySet<string>): Line[] {
  return groups.flatMap((group) => {
    const { key } = group;
    const open = !closed.has(key);
    const head: Line = { kind: 'page', key, group, open };
    return open
      ? [head, ...group.events.map((event): Line => ({ kind: 'event', key: eventKey(event.id), event }))]
      : [head];
  });
}

function eventKey(id: string): string {
  return `event:${id}`;
}
