import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, ClipboardButton, useStyles2 } from '@grafana/ui';
import React from 'react';
import { EmptyNote } from '../../views/states';

const SNIPPET = `import { init } from '@opensessions/browser-sdk';

init({
  serviceName: 'my-shop',
  // An OpenTelemetry Collector that takes OTLP/HTTP from browsers and writes to this Loki.
  endpoint: 'https://collector.example.com',
});`;

export interface FirstUseProps {
  /** What is missing. */
  reason: string;
  lokiName: string;
  /** Looks again. */
  onRetry: () => void;
}

/** Nothing sends sessions yet: what to add to a web application so that it does. */
export function FirstUse({ reason, lokiName, onRetry }: FirstUseProps) {
  const styles = useStyles2(getStyles);
  return (
    <EmptyNote
      reason={reason}
      icon="rocket"
      action={
        <Button variant="secondary" icon="sync" onClick={onRetry}>
          Look again
        </Button>
      }
    >
      <div className={styles.steps}>
        <p>
          Reading from the Loki data source “{lokiName}”. To see sessions, run{' '}
          <code>npm install @opensessions/browser-sdk</code> in your web application and start it before anything else:
        </p>
        <div className={styles.code}>
          <pre className={styles.pre} data-testid="sdk-snippet">
            {SNIPPET}
          </pre>
          <ClipboardButton className={styles.copy} size="sm" variant="secondary" icon="copy" getText={() => SNIPPET}>
            Copy
          </ClipboardButton>
        </div>
        <p>Then open the application in a browser: its session is here a few seconds later.</p>
      </div>
    </EmptyNote>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    steps: css({ width: '100%', maxWidth: 720, textAlign: 'left' }),
    code: css({ position: 'relative', marginBottom: theme.spacing(1) }),
    pre: css({ margin: 0, padding: theme.spacing(1.5), whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }),
    copy: css({ position: 'absolute', top: theme.spacing(1), right: theme.spacing(1) }),
  };
}
