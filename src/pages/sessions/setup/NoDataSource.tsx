import { LinkButton } from '@grafana/ui';
import React from 'react';
import { useHref } from 'react-router';
import { EmptyNote } from '../../../views/states';
import { Snippet } from '../../../views/text/Snippet';
import { Trans, t } from '../../../words';
import { SetupStep } from './SetupStep';
import { DATA_SOURCES_SNIPPET, FILES } from './snippets';

/** Grafana has no Loki that could be read: how to add one. */
export function NoDataSource({ reason }: { reason: string }) {
  const addSource = useHref('/connections/datasources/new');
  return (
    <>
      <EmptyNote
        reason={reason}
        icon="database"
        action={
          <LinkButton href={addSource} icon="plus">
            {t('setup.addSource', 'Add a data source')}
          </LinkButton>
        }
      />
      <SetupStep title={t('setup.provision', 'Or provision both')}>
        <p>
          <Trans
            i18nKey="setup.provisionHint"
            defaults="Loki holds the sessions. Tempo holds the timing of resources and the traces of your services; without it those are said to be unavailable. Put this file into <code>provisioning/datasources</code> of Grafana and restart it:"
            components={{ code: <code /> }}
          />
        </p>
        <Snippet title={FILES.sources} code={DATA_SOURCES_SNIPPET} />
      </SetupStep>
    </>
  );
}
