import { LinkButton } from '@grafana/ui';
import React from 'react';
import { useHref } from 'react-router';
import { EmptyNote } from '../../../views/states';
import { Snippet } from '../../../views/text/Snippet';
import { SetupStep } from './SetupStep';
import { DATA_SOURCES_SNIPPET } from './snippets';

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
            Add a data source
          </LinkButton>
        }
      />
      <SetupStep title="Or provision both">
        <p>
          Loki holds the sessions. Tempo holds the timing of resources and the traces of your services; without it those
          are said to be unavailable. Put this file into <code>provisioning/datasources</code> of Grafana and restart
          it:
        </p>
        <Snippet title="datasources.yaml" code={DATA_SOURCES_SNIPPET} />
      </SetupStep>
    </>
  );
}
