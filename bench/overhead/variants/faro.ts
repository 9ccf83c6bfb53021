import { getWebInstrumentations, initializeFaro } from '@grafana/faro-web-sdk';
import { TracingInstrumentation } from '@grafana/faro-web-tracing';

// As Faro's quick start has it.
initializeFaro({
  url: `${document.documentElement.dataset.sink}/collect`,
  app: { name: 'bench-shop', version: '1.0.0', environment: 'bench' },
  instrumentations: [...getWebInstrumentations(), new TracingInstrumentation()],
});
