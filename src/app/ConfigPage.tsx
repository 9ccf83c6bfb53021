import { css } from '@emotion/css';
import { locationUtil, type AppPluginMeta, type GrafanaTheme2, type PluginConfigPageProps } from '@grafana/data';
import { DataSourcePicker } from '@grafana/runtime';
import { Alert, Button, Field, LinkButton, useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';
import type { AppSettings } from '../model/settings';
import { SESSIONS_PATH } from '../model/paths';
import { t } from '../words';
import { reloadPage } from './reloadPage';
import { saveFailure, saveSettings } from './saveSettings';
import { SessionSourceFields, sessionSourceIsValid } from './SessionSourceFields';
import { SourceMapFields, sourceMapsAreValid } from './SourceMapFields';

export type ConfigPageProps = PluginConfigPageProps<AppPluginMeta<AppSettings>>;

/** Chooses the data sources that the app reads (nothing chosen means the default one of each type), whose sessions, and where source maps lie. */
export function ConfigPage({ plugin: { meta } }: ConfigPageProps) {
  const styles = useStyles2(getStyles);
  const [settings, setSettings] = useState<AppSettings>(meta.jsonData ?? {});
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string>();

  const save = async (enabled: boolean) => {
    setSaving(true);
    setFailure(undefined);
    try {
      await saveSettings({ id: meta.id, enabled, pinned: enabled && (meta.pinned ?? true), jsonData: settings });
      reloadPage();
    } catch (error) {
      setFailure(saveFailure(error));
      setSaving(false);
    }
  };

  return (
    <div className={styles.form} data-testid="config-page">
      <SourceField
        type="loki"
        description={t('config.loki', 'Holds the sessions and everything that happened in them. Needed.')}
        uid={settings.lokiUid}
        onChange={(lokiUid) => setSettings({ ...settings, lokiUid })}
      />
      <SourceField
        type="tempo"
        description={t(
          'config.tempo',
          "Holds the timing of resources, and the back end's traces. Without it those are said to be unavailable."
        )}
        uid={settings.tempoUid}
        onChange={(tempoUid) => setSettings({ ...settings, tempoUid })}
      />
      <SessionSourceFields settings={settings} onChange={(change) => setSettings({ ...settings, ...change })} />
      <SourceMapFields settings={settings} onChange={(change) => setSettings({ ...settings, ...change })} />
      {failure && (
        <Alert severity="error" title={t('config.notSaved', 'The settings could not be saved')}>
          {failure}
        </Alert>
      )}
      <div className={styles.buttons}>
        <Button
          onClick={() => save(true)}
          disabled={saving || !sourceMapsAreValid(settings) || !sessionSourceIsValid(settings)}
        >
          {meta.enabled === false ? t('config.saveAndEnable', 'Save and enable') : t('config.save', 'Save')}
        </Button>
        {meta.enabled !== false && (
          <LinkButton variant="secondary" href={locationUtil.assureBaseUrl(SESSIONS_PATH)} icon="list-ul">
            {t('config.toSessions', 'Go to the sessions')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

/** Of products: the same in every language. */
const NAMES = { loki: 'Loki', tempo: 'Tempo' };

interface SourceFieldProps {
  type: 'loki' | 'tempo';
  description: string;
  uid: string | undefined;
  onChange: (uid: string | undefined) => void;
}

function SourceField({ type, description, uid, onChange }: SourceFieldProps) {
  const id = `config-${type}`;
  const label = NAMES[type];
  return (
    <Field label={label} description={description} htmlFor={id}>
      <DataSourcePicker
        inputId={id}
        type={type}
        current={uid ?? null}
        noDefault
        placeholder={t('config.defaultSource', 'The default {{type}} data source', { type: label })}
        width={48}
        onChange={(source) => onChange(source.uid)}
        onClear={() => onChange(undefined)}
      />
    </Field>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    form: css({ maxWidth: 720, padding: theme.spacing(2, 0) }),
    buttons: css({ display: 'flex', gap: theme.spacing(1), marginTop: theme.spacing(2) }),
  };
}
