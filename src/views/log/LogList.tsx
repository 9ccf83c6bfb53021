import React, { useEffect, useState, type ReactNode } from 'react';
import type { LogLine } from '../../model/story';
import { t } from '../../words';
import { VirtualRows } from '../virtual/VirtualRows';
import { LOG_ROW_HEIGHT, LogRow } from './LogRow';

export interface LogListProps {
  lines: LogLine[];
  /** Marked in the messages. */
  search: string;
  /** Long messages over several lines. */
  wrap: boolean;
  /** The line a link points at: open, and in view. */
  openId?: string;
  /** A line to scroll to; asked again by another object. */
  jump?: { key: string };
  /** Told which line was opened last; undefined when that one was closed. */
  onOpen: (id: string | undefined) => void;
  /** The ways on from an opened line. */
  stepsOf: (line: LogLine) => ReactNode;
}

/** Log lines by time; each opens to its attributes in place. */
export function LogList({ lines, search, wrap, openId, jump, onOpen, stepsOf }: LogListProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(openId === undefined ? [] : [openId]));
  useEffect(() => {
    if (openId !== undefined) {
      setOpen((before) => (before.has(openId) ? before : new Set([...before, openId])));
    }
  }, [openId]);
  const toggle = (id: string) => {
    const next = new Set(open);
    const closing = next.delete(id);
    setOpen(closing ? next : next.add(id));
    if (!closing) {
      onOpen(id);
    } else if (id === openId) {
      onOpen(undefined);
    }
  };
  return (
    <VirtualRows
      label={t('logs.lines', 'Log lines')}
      items={lines}
      keyOf={(line) => line.id}
      rowHeight={() => LOG_ROW_HEIGHT}
      shownKey={openId}
      jump={jump}
      renderRow={(line, row) => {
        const isOpen = open.has(line.id);
        return (
          <LogRow
            line={line}
            search={search}
            open={isOpen}
            wrap={wrap}
            steps={isOpen ? stepsOf(line) : undefined}
            onToggle={() => toggle(line.id)}
            row={row}
          />
        );
      }}
    />
  );
}
