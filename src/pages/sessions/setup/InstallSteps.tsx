import React from 'react';
import { Snippet } from '../../../views/text/Snippet';
import { ReachCheckList } from './ReachCheckList';
import { SetupStep } from './SetupStep';
import { COLLECTOR_SNIPPET, LOKI_SNIPPET, SCRIPT_SNIPPET, SDK_SNIPPET } from './snippets';

/** What to add to a web application so that it sends sessions. */
export function SdkStep({ title }: { title: string }) {
  return (
    <SetupStep title={title}>
      <p>
        Run <code>npm install @opensessions/browser-sdk</code> in your web application and start it before anything
        else:
      </p>
      <Snippet title="In the application" code={SDK_SNIPPET} testId="sdk-snippet" />
      <p>
        Without a bundler, serve <code>dist/user-sessions.js</code> of the package and put this first into the page:
      </p>
      <Snippet title="In the page" code={SCRIPT_SNIPPET} />
    </SetupStep>
  );
}

/** What takes sessions from browsers and hands them on. */
export function CollectorStep({ title }: { title: string }) {
  return (
    <SetupStep title={title}>
      <p>
        It takes OTLP/HTTP from browsers, and hands logs to Loki and spans to Tempo. Browsers must reach it, and it must
        allow the origins of your pages:
      </p>
      <Snippet title="collector.yaml" code={COLLECTOR_SNIPPET} testId="collector-snippet" />
    </SetupStep>
  );
}

/** What Loki should keep apart. */
export function LokiStep({ title }: { title: string }) {
  return (
    <SetupStep title={title}>
      <p>
        It works without this, but then lists and graphs read every event of a service. Add it to the configuration of
        Loki before the first session arrives, and restart it:
      </p>
      <Snippet title="loki.yaml" code={LOKI_SNIPPET} testId="loki-snippet" />
    </SetupStep>
  );
}

/** Where to look when all of it is there and nothing arrives. */
export function ReachStep({ title, service }: { title: string; service?: string }) {
  return (
    <SetupStep title={title}>
      <p>Follow the way of a session, with the addresses of your own collector and page:</p>
      <ReachCheckList service={service} />
    </SetupStep>
  );
}
