import React from 'react';
import type { Session } from '../../../model/session';
import { formatCount } from '../../format';
import type { GridColumn } from '../../grid';
import { visibleText } from '../../text/visibleText';
import { LevelText, Muted } from '../cells';
import type { Level } from '../levels';

type Column = GridColumn<Session>;

/** As much of a stranger's text as a cell or its tooltip shows. */
const CELL_CHARACTERS = 200;
const TOOLTIP_CHARACTERS = 1000;

/** In the place of what is not known. */
export const UNKNOWN = <Muted>–</Muted>;

/** Text from a stranger's browser as a tooltip has it. */
export function tooltipText(...parts: ReadonlyArray<string | undefined>): string | undefined {
  const text = parts.filter(Boolean).join(' ');
  return text ? visibleText(text, TOOLTIP_CHARACTERS) : undefined;
}

/** Text from a stranger's browser, or a dash. */
export function CellText({ value }: { value: string | undefined }) {
  return value ? <bdi>{visibleText(value, CELL_CHARACTERS)}</bdi> : UNKNOWN;
}

/** A column of texts as the session has them. */
export function textColumn(
  options: Pick<Column, 'id' | 'title' | 'width' | 'description' | 'hidden'>,
  of: (session: Session) => string | undefined
): Column {
  return {
    ...options,
    sortValue: (session) => of(session) || undefined,
    cell: (session) => <CellText value={of(session)} />,
    tooltip: (session) => tooltipText(of(session)),
  };
}

/** A column of numbers, the largest first; not known is a dash, never 0. */
export function amountColumn(
  options: Pick<Column, 'id' | 'title' | 'width' | 'description' | 'hidden' | 'tooltip'> & {
    of: (session: Session) => number | undefined;
    format?: (amount: number) => string;
    level?: (session: Session) => Level;
  }
): Column {
  const { of, format = formatCount, level, ...column } = options;
  return {
    ...column,
    align: 'right',
    sortFirst: 'desc',
    sortValue: of,
    cell: (session) => {
      const amount = of(session);
      if (amount === undefined) {
        return UNKNOWN;
      }
      const found = level?.(session) ?? 'normal';
      return found === 'normal' ? format(amount) : <LevelText level={found}>{format(amount)}</LevelText>;
    },
  };
}

/** A column of one of the session's counters. */
export function counterColumn(
  counter: keyof Session['counters'],
  options: Pick<Column, 'title' | 'description'> & Partial<Omit<Parameters<typeof amountColumn>[0], 'of'>>
): Column {
  return amountColumn({
    id: counter,
    width: 'minmax(74px, 0.4fr)',
    ...options,
    of: ({ counters }) => counters[counter],
  });
}
