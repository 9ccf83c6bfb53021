import { applyFieldOverrides, type DataFrame, type PanelProps } from '@grafana/data';
import type { GrafanaTheme2 } from '@grafana/data';
import { faroDocuments } from '../../data/frames/faro/faroDocuments';
import { faroLinesIn } from '../../data/frames/faro/faroLine';
import { logRecords } from '../../data/frames/logRecords';
import { sessionDocument } from '../../data/frames/sessionDocument';
import { missingSessionColumns, sessionFields } from '../../data/frames/sessionFields';
import { sessionFrame } from '../../data/frames/sessionFrame';
import { sessionTable, type SessionRow } from '../../data/frames/sessionTable';
import { mergeDocuments } from '../../model/mergeDocuments';
import { t } from '../../words';
import { isLogFrame } from './isLogFrame';
import { columnWords } from './columnWords';

/** The sessions of a panel's data; `unfit` says why there can be none, in words. */
export type SessionsRead = { rows: SessionRow[]; unfit?: undefined } | { rows?: undefined; unfit: string };

/** What a panel's field configuration is put to work with. */
export interface FieldContext extends Pick<PanelProps, 'fieldConfig' | 'replaceVariables' | 'timeZone'> {
  theme: GrafanaTheme2;
}

/**
 * The sessions of a panel's frames: those that session documents or Faro's lines tell of, merged, and those of tables with a row a
 * session. The fields of both have the panel's overrides: those of documents are made here, by the names that a table has.
 */
export function readSessions(series: readonly DataFrame[], context: FieldContext): SessionsRead {
  const filled = series.filter(({ length }) => length > 0);
  const tables = filled.filter((frame) => missingSessionColumns(frame).length === 0);
  const logs = filled.filter(isLogFrame);
  const records = logRecords(logs);
  const own = records.map(sessionDocument).filter((document) => document !== undefined);
  const documents = [...own, ...faroDocuments(faroLinesIn(records))];
  const rows = [...tables.flatMap(sessionTable), ...rowsOf(mergeDocuments(documents), context)];
  return rows.length > 0 || filled.length === 0 ? { rows } : { unfit: whyNone(filled, logs.length > 0) };
}

function rowsOf(sessions: SessionRow['session'][], { fieldConfig, ...context }: FieldContext): SessionRow[] {
  const plain = sessionFrame(sessions);
  const [frame = plain] = applyFieldOverrides({ data: [plain], fieldConfig, ...context });
  const fields = sessionFields(frame);
  return sessions.map((session, row) => ({ session, frame, fields, row }));
}

function whyNone(frames: DataFrame[], logs: boolean): string {
  if (logs) {
    return t(
      'panel.noDocument',
      'None of these log lines is a session document: they lack event_name="rum.session" or a session_id. Query {service_name="…", rum_stream="sessions"} | event_name="rum.session".'
    );
  }
  const [nearest] = frames.map(missingSessionColumns).sort((a, b) => a.length - b.length);
  return nearest?.length
    ? `${columnWords(nearest)} ${t('panel.needsSessions', 'Sessions are log lines of session documents, or a table with the columns session_id and start.')}`
    : t(
        'panel.noSessionRow',
        'No row of this table has both a session_id and a start: a start is a time, or a number of ms.'
      );
}
