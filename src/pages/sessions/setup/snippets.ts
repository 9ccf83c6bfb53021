/** The addresses of the snippets' example. */
export const EXAMPLE = {
  collector: 'https://collector.example.com',
  page: 'https://shop.example.com',
  service: 'my-shop',
} as const;

/** The files that snippets belong into: the same in every language. */
export const FILES = { collector: 'collector.yaml', loki: 'loki.yaml', sources: 'datasources.yaml' } as const;

/** In a web application that has a bundler. */
export const SDK_SNIPPET = `import { init, setUser } from '@opensessions/browser-sdk';

init({
  serviceName: '${EXAMPLE.service}',
  serviceVersion: '1.4.2',
  environment: 'production',
  // An OpenTelemetry Collector that takes OTLP/HTTP from browsers and writes to this Loki.
  endpoint: '${EXAMPLE.collector}',
});

// As soon as the page knows who it is:
setUser({ id: 'u-1001' });`;

/** In a page without one. */
export const SCRIPT_SNIPPET = `<script src="/user-sessions.js"></script>
<script>
  UserSessions.init({ serviceName: '${EXAMPLE.service}', endpoint: '${EXAMPLE.collector}' });
</script>`;

/** The collector between browsers, Loki and Tempo. */
export const COLLECTOR_SNIPPET = `receivers:
  otlp:
    protocols:
      http:
        endpoint: 0.0.0.0:4318
        cors:
          # The pages that may send.
          allowed_origins: ['${EXAMPLE.page}']
          allowed_headers: ['*']
          max_age: 7200

processors:
  memory_limiter:
    check_interval: 1s
    limit_mib: 512
    spike_limit_mib: 128
  batch:
    timeout: 1s
    send_batch_size: 1000
    send_batch_max_size: 2000

exporters:
  otlphttp/loki:
    # /v1/logs is added.
    endpoint: http://loki:3100/otlp
  otlphttp/tempo:
    # /v1/traces is added.
    endpoint: http://tempo:4318

service:
  pipelines:
    logs:
      receivers: [otlp]
      processors: [memory_limiter, batch]
      exporters: [otlphttp/loki]
    traces:
      receivers: [otlp]
      processors: [memory_limiter, batch]
      exporters: [otlphttp/tempo]`;

/** Keeps the records that describe sessions as a whole in a stream of their own. */
export const LOKI_SNIPPET = `limits_config:
  allow_structured_metadata: true
  otlp_config:
    resource_attributes:
      attributes_config:
        - action: index_label
          attributes: [rum.stream]`;

/** Both data sources, for Grafana's provisioning. */
export const DATA_SOURCES_SNIPPET = `apiVersion: 1

datasources:
  - name: Loki
    uid: loki
    type: loki
    access: proxy
    url: http://loki:3100
  - name: Tempo
    uid: tempo
    type: tempo
    access: proxy
    url: http://tempo:3200`;

/** Looks up the country of a visitor's address in the collector, and forgets the address. */
export const GEO_SNIPPET = `processors:
  resource/address:
    attributes:
      - key: client.address
        from_context: client.address
        action: upsert
  geoip:
    providers:
      maxmind:
        database_path: /etc/otelcol/GeoLite2-City.mmdb
  # An address tells who it is: it goes no further.
  resource/no-address:
    attributes:
      - key: client.address
        action: delete

service:
  pipelines:
    logs:
      receivers: [otlp]
      # Before batch, which forgets where records came from.
      processors: [memory_limiter, resource/address, geoip, resource/no-address, batch]
      exporters: [otlphttp/loki]`;
