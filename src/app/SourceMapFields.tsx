import { Field, Input } from '@grafana/ui';
import React from 'react';
import type { AppSettings } from '../model/settings';
import { DEFAULT_SOURCE_MAP_PATH, sourceMapPathProblem, sourceMapUrlProblem } from '../model/sourceMaps/sourceMapPath';
import { t } from '../words';

export interface SourceMapFieldsProps {
  settings: AppSettings;
  onChange: (change: Pick<AppSettings, 'sourceMapUrl' | 'sourceMapPath'>) => void;
}

const EXAMPLE = 'https://maps.example.com/shop';

/** Whether the source map settings can be stored. */
export function sourceMapsAreValid({ sourceMapUrl = '', sourceMapPath = '' }: AppSettings): boolean {
  return !sourceMapUrlProblem(sourceMapUrl) && !sourceMapPathProblem(sourceMapPath);
}

/** Where Grafana's server finds the source maps of the application. */
export function SourceMapFields({ settings, onChange }: SourceMapFieldsProps) {
  const { sourceMapUrl = '', sourceMapPath = '' } = settings;
  const urlProblem = sourceMapUrlProblem(sourceMapUrl);
  const pathProblem = sourceMapPathProblem(sourceMapPath);
  return (
    <>
      <Field
        label={t('config.mapAddress', 'Address of source maps')}
        description={t(
          'config.mapAddressHint',
          "With them a stack trace shows the code as it was written. Grafana's server reads them from here; they are sent nowhere else. Whoever may open this app can read what lies below this address. Leave it empty to do without."
        )}
        htmlFor="config-source-map-url"
        invalid={urlProblem !== undefined}
        error={urlProblem}
      >
        <Input
          id="config-source-map-url"
          type="url"
          width={48}
          placeholder={EXAMPLE}
          value={sourceMapUrl}
          onChange={(event) => onChange({ sourceMapUrl: event.currentTarget.value.trim() || undefined })}
        />
      </Field>
      <Field
        label={t('config.mapPath', 'Path of a source map')}
        description={t(
          'config.mapPathHint',
          "Below that address, for each script: {path} is the path of the script's own address (assets/app.js), {file} its last part (app.js), {version} the version of the application (service.version)."
        )}
        htmlFor="config-source-map-path"
        invalid={pathProblem !== undefined}
        error={pathProblem}
      >
        <Input
          id="config-source-map-path"
          width={48}
          placeholder={DEFAULT_SOURCE_MAP_PATH}
          value={sourceMapPath}
          onChange={(event) => onChange({ sourceMapPath: event.currentTarget.value.trim() || undefined })}
        />
      </Field>
    </>
  );
}
