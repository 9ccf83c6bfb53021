import React, { useState } from 'react';
import type { LogLine } from '../../model/story';
import { VirtualRows } from '../virtual/VirtualRows';
import { LOG_ROW_HEIGHT, LogRow } from './LogRow';

export interface LogListProps {
  lines: LogLine[];
  /** Marked in the messages. */
  search: string;
  /** The line a link points at: open from the start. */
  openId?: string;
  /** Told which line was opened last; undefined when it was closed. */
  onOpen: (id: string | undefined) => void;
}

/** Log lines by time; each opens to its attributes in place. */
export function LogList({ lines, search, openId, onOpen }: LogListProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(openId === undefined ? [] : [openId]));
  const toggle = (id: string) => {
    const next = new Set(open);
    const closing = next.delete(id);
    setOpen(closing ? next : next.add(id));
    onOpen(closing ? undefined : id);
  };
  return (
    <VirtualRows
      label="Log lines"
      items={lines}
      keyOf={(line) => line.id}
      rowHeight={() => LOG_ROW_HEIGHT}
      shownKey={openId}
      renderRow={(line, row) => (
        <LogRow line={line} search={search} open={open.has(line.id)} onToggle={() => toggle(line.id)} row={row} />
      )}
    />
  );
}
