import React from 'react';
import { Snippet } from '../../../views/text/Snippet';
import { Trans, t } from '../../../words';
import { ReachCheckList } from './ReachCheckList';
import { SetupStep } from './SetupStep';
import { COLLECTOR_SNIPPET, FILES, LOKI_SNIPPET, SCRIPT_SNIPPET, SDK_SNIPPET } from './snippets';

const CODE = { code: <code /> };

/** What to add to a web application so that it sends sessions. */
export function SdkStep({ title }: { title: string }) {
  return (
    <SetupStep title={title}>
      <p>
        <Trans
          i18nKey="setup.install"
          defaults="Run <code>npm install @opensessions/browser-sdk</code> in your web application and start it before anything else:"
          components={CODE}
        />
      </p>
      <Snippet title={t('setup.inApplication', 'In the application')} code={SDK_SNIPPET} testId="sdk-snippet" />
      <p>
        <Trans
          i18nKey="setup.withoutBundler"
          defaults="Without a bundler, serve <code>dist/user-sessions.js</code> of the package and put this first into the page:"
          components={CODE}
        />
      </p>
      <Snippet title={t('setup.inPage', 'In the page')} code={SCRIPT_SNIPPET} />
    </SetupStep>
  );
}

/** What takes sessions from browsers and hands them on. */
export function CollectorStep({ title }: { title: string }) {
  return (
    <SetupStep title={title}>
      <p>
        {t(
          'setup.collector',
          'It takes OTLP/HTTP from browsers, and hands logs to Loki and spans to Tempo. Browsers must reach it, and it must allow the origins of your pages:'
        )}
      </p>
      <Snippet title={FILES.collector} code={COLLECTOR_SNIPPET} testId="collector-snippet" />
    </SetupStep>
  );
}

/** What Loki should keep apart. */
export function LokiStep({ title }: { title: string }) {
  return (
    <SetupStep title={title}>
      <p>
        {t(
          'setup.loki',
          'It works without this, but then lists and graphs read every event of a service. Add it to the configuration of Loki before the first session arrives, and restart it:'
        )}
      </p>
      <Snippet title={FILES.loki} code={LOKI_SNIPPET} testId="loki-snippet" />
    </SetupStep>
  );
}

/** Where to look when all of it is there and nothing arrives. */
export function ReachStep({ title, service }: { title: string; service?: string }) {
  return (
    <SetupStep title={title}>
      <p>{t('setup.followWay', 'Follow the way of a session, with the addresses of your own collector and page:')}</p>
      <ReachCheckList service={service} />
    </SetupStep>
  );
}
