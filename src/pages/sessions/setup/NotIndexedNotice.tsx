import { Alert } from '@grafana/ui';
import React from 'react';
import { Snippet } from '../../../views/text/Snippet';
import { usePreference } from '../preferences';
import { t } from '../../../words';
import { FILES, LOKI_SNIPPET } from './snippets';

const NONE: readonly string[] = [];

/** Sessions are there, but Loki does not keep their stream apart: it works, slower. Once dismissed it stays away, for this Loki. */
export function NotIndexedNotice({ lokiUid, lokiName }: { lokiUid: string; lokiName: string }) {
  const [dismissed, setDismissed] = usePreference('notIndexedDismissed', NONE, parseUids);
  if (dismissed.includes(lokiUid)) {
    return null;
  }
  return (
    <Alert
      severity="info"
      title={t('setup.notIndexed', '“{{name}}” has no index label rum_stream: everything works, but slower', {
        name: lokiName,
      })}
      onRemove={() => setDismissed((uids) => [...new Set([...uids, lokiUid])])}
      bottomSpacing={0}
      data-testid="not-indexed-notice"
    >
      <details>
        <summary>{t('setup.makeFaster', 'How to make it faster')}</summary>
        <p>
          {t(
            'setup.makeFasterHint',
            'Lists and graphs read every event of the service to find its sessions. With this in its configuration, Loki keeps sessions in a stream of their own. It holds for what is sent from then on; sessions from before are then no longer listed. In Grafana Cloud, ask the support for it.'
          )}
        </p>
        <Snippet title={FILES.loki} code={LOKI_SNIPPET} />
      </details>
    </Alert>
  );
}

function parseUids(stored: unknown): string[] | undefined {
  return Array.isArray(stored) ? stored.filter((uid) => typeof uid === 'string') : undefined;
}
