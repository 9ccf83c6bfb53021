import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../words';
import { Highlighted } from '../text/Highlighted';
import { PlainText } from '../text/PlainText';

export interface AttributeTableProps {
  attributes: Record<string, string>;
  /** Names the table to a screen reader. */
  label: string;
  /** Marked in the values. */
  search?: string;
}

/** Every attribute of a record, by name. */
export function AttributeTable({ attributes, label, search = '' }: AttributeTableProps) {
  const styles = useStyles2(getStyles);
  const names = Object.keys(attributes).sort();
  if (!names.length) {
    return <div className={styles.none}>{t('details.noAttributes', 'The record carries no attributes.')}</div>;
  }
  return (
    <table className={styles.table} aria-label={label}>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">
              <PlainText value={name} limit={200} />
            </th>
            <td>
              <Highlighted value={attributes[name] ?? ''} search={search} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    table: css({
      width: '100%',
      tableLayout: 'fixed',
      fontSize: theme.typography.bodySmall.fontSize,
      'th, td': {
        padding: theme.spacing(0.25, 1),
        verticalAlign: 'top',
        borderBottom: `1px solid ${theme.colors.border.weak}`,
      },
      th: { width: '38%', fontWeight: 'normal', color: theme.colors.text.secondary, overflowWrap: 'anywhere' },
      td: { fontFamily: theme.typography.fontFamilyMonospace, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
    }),
    none: css({ color: theme.colors.text.secondary }),
  };
}
