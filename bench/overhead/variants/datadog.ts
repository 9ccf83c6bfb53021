import { datadogRum } from '@datadog/browser-rum-slim';

const sink = String(document.documentElement.dataset.sink);

datadogRum.init({
  applicationId: '00000000-0000-4000-8000-000000000000',
  clientToken: 'pub00000000000000000000000000000000',
  service: 'bench-shop',
  version: '1.0.0',
  env: 'bench',
  sessionSampleRate: 100,
  // Reports of the SDK about itself are sent for some sessions only: they would differ from visit to visit.
  telemetrySampleRate: 0,
  trackUserInteractions: true,
  trackResources: true,
  trackLongTasks: true,
  allowedTracingUrls: [location.origin],
  // The URL that Datadog's own intake would have, at another host.
  proxy: ({ path, parameters }) => `${sink}${path}?${parameters}`,
});
