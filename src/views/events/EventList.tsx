import React, { useMemo, useState } from 'react';
import type { Caused } from '../../model/causedBy';
import { VirtualRows } from '../virtual/VirtualRows';
import { EventRow } from './EventRow';
import { EVENT_ROW_HEIGHT, PAGE_HEADER_HEIGHT } from './eventRowStyles';
import { PageHeader } from './PageHeader';
import type { PageGroup } from './pageGroups';
import type { SessionEvent } from './sessionEvents';

export interface EventListProps {
  groups: PageGroup[];
  /** What each action caused, by its id. */
  caused: Map<string, Caused>;
  selectedId?: string;
  onSelect: (id: string) => void;
}

type Line =
  { kind: 'page'; key: string; group: PageGroup; open: boolean } | { kind: 'event'; key: string; event: SessionEvent };

/** Each page's header and under it all that happened there. */
export function EventList({ groups, caused, selectedId, onSelect }: EventListProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => linesOf(groups, closed), [groups, closed]);
  const toggle = (key: string) =>
    setClosed((before) => {
      const next = new Set(before);
      return next.delete(key) ? next : next.add(key);
    });

  return (
    <VirtualRows
      label="What happened, page by page"
      items={lines}
      keyOf={(line) => line.key}
      rowHeight={(line) => (line.kind === 'page' ? PAGE_HEADER_HEIGHT : EVENT_ROW_HEIGHT)}
      shownKey={selectedId && eventKey(selectedId)}
      renderRow={(line, row) =>
        line.kind === 'page' ? (
          <PageHeader group={line.group} open={line.open} onToggle={() => toggle(line.key)} row={row} />
        ) : (
          <EventRow
            event={line.event}
            requests={line.event.kind === 'action' ? (caused.get(line.event.action.id)?.requests ?? []) : []}
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
    const key = `page:${group.viewId ?? ''}`;
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
