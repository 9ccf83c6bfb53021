import { css } from '@emotion/css';
import { type DataFrame, dateTimeFormat, FieldType, type GrafanaTheme2 } from '@grafana/data';
import { Text, useStyles2 } from '@grafana/ui';
import React from 'react';

/** More rows than anyone reads, few enough for a plain table. */
const MAX_ROWS = 200;

function cellText(type: FieldType, value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (type === FieldType.time && typeof value === 'number') {
    return dateTimeFormat(value, { format: 'YYYY-MM-DD HH:mm:ss.SSS' });
  }
  if (type === FieldType.nestedFrames) {
    return (value as DataFrame[]).map(({ length }) => `${length} rows`).join(', ');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A data frame as it came: every field a column, every row a line of text. */
export function FrameTable({ frame }: { frame: DataFrame }) {
  const styles = useStyles2(getStyles);
  const rows = Math.min(frame.length, MAX_ROWS);
  return (
    <section className={styles.section}>
      <Text element="h2" variant="h5">
        {frame.name ?? frame.refId ?? 'Frame'}: {frame.length} rows
        {frame.length > rows ? `, the first ${rows} shown` : ''}
      </Text>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {frame.fields.map(({ name, labels }, column) => (
                <th key={column} scope="col">
                  {name} {labels ? JSON.stringify(labels) : ''}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: rows }, (_, row) => (
              <tr key={row}>
                {frame.fields.map(({ type, values }, column) => {
                  const text = cellText(type, values[row]);
                  return (
                    <td key={column} title={text}>
                      {text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  section: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }),
  scroll: css({ overflow: 'auto', maxHeight: '60vh', border: `1px solid ${theme.colors.border.weak}` }),
  table: css({
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'nowrap',
    '& th': { textAlign: 'left', position: 'sticky', top: 0, background: theme.colors.background.secondary },
    '& th, & td': {
      padding: theme.spacing(0.5, 1),
      maxWidth: 420,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      borderBottom: `1px solid ${theme.colors.border.weak}`,
    },
  }),
});
