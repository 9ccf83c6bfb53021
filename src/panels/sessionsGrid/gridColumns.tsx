import type { GrafanaTheme2, TimeZone } from '@grafana/data';
import React, { type ReactNode } from 'react';
import type { SessionColumn } from '../../data/frames/sessionFields';
import type { SessionRow } from '../../data/frames/sessionTable';
import type { Session } from '../../model/session';
import { formatCount, formatDuration } from '../../views/format';
import type { GridColumn } from '../../views/grid';
import { SessionLink } from '../../views/sessions/cells';
import { sessionColumns } from '../../views/sessions/sessionColumns';
import { PlainText } from '../../views/text/PlainText';
import { visibleText } from '../../views/text/visibleText';
import { inSentence, t } from '../../words';
import { CellLink } from '../parts/CellLink';
import { linksAt } from '../parts/followLink';
import { fieldText } from './fieldText';
import type { ColorMetric } from './gridOptions';
import { rowColor } from './rowColor';
import { RowMark } from './RowMark';

type Column = GridColumn<Session>;

const COUNTS: readonly string[] = ['pages', 'actions', 'resources', 'long_tasks', 'errors', 'frustrations'];
const DURATIONS: readonly string[] = ['duration', 'load_time', 'blocking_time'];
/** Characters of a text that a field's mapping or a link shows. */
const SHOWN = 200;

export interface GridColumnsOptions {
  rows: ReadonlyMap<string, SessionRow>;
  metric: ColorMetric;
  theme: GrafanaTheme2;
  timeZone: TimeZone;
  date: boolean;
  nowMs: number;
  href: (session: Session) => string | undefined;
  onOpen: (session: Session) => void;
  /** Columns that are shown, in order. */
  ids: string[];
}

/** The columns of the app's list as the panel's field configuration wants them: names, units, mappings, links and colours. */
export function gridColumns({ rows, metric, theme, ids, href, onOpen, ...options }: GridColumnsOptions): Column[] {
  const all = sessionColumns(options);
  const chosen = ids.flatMap((id) => all.find((column) => column.id === id) ?? []);
  const columns = chosen.length > 0 ? chosen.map((column) => ({ ...column, hidden: false })) : all;
  // A dot is no link that one finds.
  const leading = columns.find(({ id, hidden }) => id !== 'state' && !hidden)?.id;
  const [first] = rows.values();
  const configured = columns.map((column): Column => {
    const name = column.id as SessionColumn;
    const title = first?.fields[name]?.config.displayName;
    return {
      ...column,
      title: title ? visibleText(title, SHOWN) : column.title,
      cell: (session, state) => {
        const row = rows.get(session.id);
        const plain = column.cell(session, state);
        const color = row && name === metric ? rowColor(row, metric, theme) : undefined;
        const value = row ? valueCell({ row, name, column, plain, color }) : plain;
        const [link] = row ? linksAt([row.fields[name]], row.row) : [];
        const address = column.id === leading ? href(session) : undefined;
        if (link) {
          return (
            <CellLink link={link} reachable={state.active}>
              {value}
            </CellLink>
          );
        }
        return address === undefined ? (
          value
        ) : (
          <SessionLink href={address} onOpen={() => onOpen(session)}>
            {value}
          </SessionLink>
        );
      },
    };
  });
  return metric === 'none'
    ? configured
    : [markColumn({ rows, metric, theme, named: all.find(({ id }) => id === metric) }), ...configured];
}

/** What a cell shows in place of what the app's list has there: a field's own text, and no colour but the row's. */
function valueCell({
  row,
  name,
  column,
  plain,
  color,
}: {
  row: SessionRow;
  name: SessionColumn;
  column: Column;
  plain: ReactNode;
  color: string | undefined;
}): ReactNode {
  const text = fieldText(row, name) ?? amountText(column, row.session);
  if (text === undefined && color === undefined) {
    return plain;
  }
  return <span style={{ color }}>{text === undefined ? plain : <PlainText value={text} limit={SHOWN} />}</span>;
}

function amountText({ id, sortValue }: Column, session: Session): string | undefined {
  const format = COUNTS.includes(id) ? formatCount : DURATIONS.includes(id) ? formatDuration : undefined;
  const amount = sortValue?.(session);
  return format && typeof amount === 'number' ? format(amount) : undefined;
}

/** In front of each row: its colour, in words for whoever does not see it. */
function markColumn({
  rows,
  metric,
  theme,
  named,
}: Pick<GridColumnsOptions, 'rows' | 'metric' | 'theme'> & { named: Column | undefined }): Column {
  const title = named?.title ?? metric;
  const words = (session: Session): string => {
    const row = rows.get(session.id);
    const value = row && named && (fieldText(row, metric as SessionColumn) ?? amountText(named, session));
    return `${title}: ${value ?? t('panel.notKnown', 'not known')}`;
  };
  return {
    id: 'mark',
    title: t('gridPanel.colorColumn', 'Colour by {{column}}', { column: inSentence(title) }),
    icon: 'adjust-circle',
    width: '36px',
    cell: (session) => {
      const row = rows.get(session.id);
      return <RowMark color={row && rowColor(row, metric, theme)} words={words(session)} />;
    },
    tooltip: words,
  };
}
