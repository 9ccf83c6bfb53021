import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Input, RadioButtonList, Toggletip, useStyles2 } from '@grafana/ui';
import React, { useId, useState } from 'react';
import type { SessionList } from '../../../model/sessionList';
import { formatCount, formatQuantity } from '../../../views/format';
import { Trans, t } from '../../../words';
import type { ExportFormat } from './exportFile';
import { ExportProgress } from './ExportProgress';
import type { SessionExport } from './useExport';

export interface ExportMenuProps {
  list: SessionList;
  /** How much of the range is loaded, 0 to 1. */
  covered: number;
  sessionExport: SessionExport;
}

type Extent = 'loaded' | 'all';

/** The same in every language. */
const FORMAT_NAMES = { csv: 'CSV', json: 'JSON' };

/** A button that opens what can be exported, and shows how far it is. */
export function ExportMenu(props: ExportMenuProps) {
  const [extent, setExtent] = useState<Extent>('loaded');
  const [most, setMost] = useState('');
  const busy = ['loading', 'writing'].includes(props.sessionExport.state.status);
  const form = <ExportForm {...props} extent={extent} setExtent={setExtent} most={most} setMost={setMost} />;
  return (
    <Toggletip content={form} closeButton={false} placement="top-end" fitContent>
      <Button
        size="sm"
        fill="text"
        variant="secondary"
        icon={busy ? 'spinner' : 'download-alt'}
        data-testid="export-menu"
      >
        {busy ? t('export.exporting', 'Exporting…') : t('export.export', 'Export')}
      </Button>
    </Toggletip>
  );
}

interface ExportFormProps extends ExportMenuProps {
  extent: Extent;
  setExtent: (extent: Extent) => void;
  most: string;
  setMost: (most: string) => void;
}

function ExportForm({ list, covered, sessionExport, extent, setExtent, most, setMost }: ExportFormProps) {
  const styles = useStyles2(getStyles);
  const id = useId();
  const { state, start, cancel } = sessionExport;
  const busy = state.status === 'loading' || state.status === 'writing';
  const limit = limitOf(most);
  const save = (format: ExportFormat) => start({ format, all: extent === 'all', most: limit });
  return (
    <div role="group" aria-label={t('export.export', 'Export')} className={styles.panel}>
      {list.complete ? (
        <span>
          {t('export.newestFirst', '{{sessions}}, newest first', {
            sessions: formatQuantity(list.sessions.length, 'session'),
          })}
        </span>
      ) : (
        <RadioButtonList<Extent>
          name={`${id}extent`}
          value={extent}
          onChange={setExtent}
          disabled={busy}
          options={[
            {
              value: 'loaded',
              label: t('export.loaded', 'What is loaded ({{n}})', { n: formatCount(list.sessions.length) }),
            },
            {
              value: 'all',
              label: t('export.all', 'All of this time range'),
              description: t('export.allHint', 'Loads the rest first'),
            },
          ]}
        />
      )}
      <label className={styles.limit} htmlFor={`${id}most`}>
        <Trans
          i18nKey="export.atMost"
          defaults="At most <input></input> sessions"
          components={{
            input: (
              <Input
                id={`${id}most`}
                type="number"
                min={1}
                width={14}
                value={most}
                placeholder={t('export.noLimit', 'no limit')}
                disabled={busy}
                onChange={(event) => setMost(event.currentTarget.value)}
                data-testid="export-most"
              />
            ),
          }}
        />
      </label>
      <div className={styles.buttons}>
        <Button size="sm" disabled={busy} onClick={() => save('csv')} data-testid="export-csv">
          {FORMAT_NAMES.csv}
        </Button>
        <Button size="sm" variant="secondary" disabled={busy} onClick={() => save('json')} data-testid="export-json">
          {FORMAT_NAMES.json}
        </Button>
      </div>
      <ExportProgress state={state} covered={covered} limit={limit} loaded={list.sessions.length} onCancel={cancel} />
      <p className={styles.hint}>
        {t(
          'export.hint',
          'In CSV, texts that a spreadsheet would run as a formula get an apostrophe in front. Times are UTC.'
        )}
      </p>
    </div>
  );
}

/** What the field says; nothing and nonsense is no limit. */
function limitOf(text: string): number | undefined {
  const limit = Math.floor(Number(text));
  return Number.isFinite(limit) && limit >= 1 ? limit : undefined;
}

function getStyles(theme: GrafanaTheme2) {
  return {
    panel: css({ width: 280, display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }),
    limit: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), whiteSpace: 'nowrap' }),
    buttons: css({ display: 'flex', gap: theme.spacing(1) }),
    hint: css({ margin: 0, color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  };
}
