import { getWebInstrumentations, initializeFaro } from '@grafana/faro-web-sdk';
import { TracingInstrumentation } from '@grafana/faro-web-tracing';

/** What the test says to the page before it loads. */
declare global {
  interface Window {
    FARO_TEST?: { url: string; otlpUrl: string; app: { name: string; version: string; environment: string } };
  }
}

const given = window.FARO_TEST;
if (given) {
  const { url, otlpUrl, app } = given;
  const ana = { id: 'u-1001', username: 'Ana Lima', email: 'ana.lima@example.com' };
  initializeFaro({
    url,
    app,
    // As the shop's own telemetry has it: who is signed in, and a label.
    user: localStorage.getItem('shop.customer') === ana.id ? ana : undefined,
    sessionTracking: { session: { attributes: { customer_tier: 'gold' } } },
    // All that the browser loads, as the other SDK reports it; by default Faro reports fetch and XHR only.
    trackResources: true,
    // Faro drops an action after which nothing happens for 100 ms, which on a busy machine is most of them.
    userActionsInstrumentation: { initialActivityTimeout: 1000 },
    // What the other SDK sends.
    ignoreUrls: [new RegExp(`^${otlpUrl}/v1/`)],
    instrumentations: [...getWebInstrumentations(), new TracingInstrumentation()],
  });
  // Faro reports actions on marked elements only: a team marks what it wants to know of.
  const mark = (): void =>
    document.querySelectorAll<HTMLElement>('a, button').forEach((element) => {
      element.dataset['faroUserActionName'] ??= element.innerText.trim() || 'unnamed';
    });
  new MutationObserver(mark).observe(document, { subtree: true, childList: true });
}
