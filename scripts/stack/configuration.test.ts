import { readText, readYaml, variablesOf, withDefaults, type ComposeFile } from './composeFile';
import { load } from 'js-yaml';

const compose = readYaml<ComposeFile>('docker-compose.yaml');
const FILES = { otelcol: 'stack/otelcol.yaml', loki: 'stack/loki.yaml', tempo: 'stack/tempo.yaml' } as const;
type Program = keyof typeof FILES;

/** A program's configuration as the program sees it: in the container, or on one machine without Docker. */
function configuration<T>(program: Program, place: 'container' | 'machine'): T {
  const environment = place === 'container' ? (compose.services[program]?.environment ?? {}) : {};
  return load(withDefaults(readText(FILES[program]), environment)) as T;
}

interface Collector {
  receivers: {
    otlp: {
      protocols: {
        http: {
          endpoint: string;
          max_request_body_size: number;
          cors: { allowed_origins: string[]; allowed_headers: string[]; max_age: number };
        };
      };
    };
  };
  processors: Record<string, unknown>;
  exporters: Record<string, { endpoint: string; sending_queue: { storage: string } }>;
  extensions: { health_check: { endpoint: string }; file_storage: { directory: string } };
  service: {
    extensions: string[];
    pipelines: Record<string, { receivers: string[]; processors: string[]; exporters: string[] }>;
  };
}
interface Loki {
  server: { http_listen_address: string; http_listen_port: number; grpc_listen_port: number };
  common: { path_prefix: string };
  analytics: { reporting_enabled: boolean };
  ingester: { max_chunk_age: string; query_store_max_look_back_period: number };
  limits_config: {
    allow_structured_metadata: boolean;
    otlp_config: {
      resource_attributes: {
        ignore_defaults?: boolean;
        attributes_config: Array<{ action: string; attributes: string[] }>;
      };
    };
  };
}
interface Tempo {
  server: { http_listen_address: string; http_listen_port: number; grpc_listen_port: number };
  distributor: { receivers: { otlp: { protocols: { http: { endpoint: string } } } } };
  storage: { trace: { local: { path: string } } };
  usage_report: { reporting_enabled: boolean };
}

const portOf = (address: string): string => address.split(':').at(-1) ?? '';

describe.each(Object.entries(FILES))('%s', (program, file) => {
  const text = readText(file);

  it('names no machine but this one', () => {
    for (const address of text.match(/\b(?!127\.0\.0\.1\b)\d{1,3}(\.\d{1,3}){3}\b/g) ?? []) {
      throw new Error(`${file} names ${address}`);
    }
  });

  it('gives every variable a default, and stack/README.md tells of it', () => {
    const readme = readText('stack/README.md');
    for (const name of variablesOf(text)) {
      expect(text).not.toMatch(new RegExp(`\\$\\{(env:)?${name}\\}`));
      expect(readme).toContain(`\`${name}\``);
    }
  });

  it('reads every variable that docker-compose.yaml sets', () => {
    const set = Object.keys(compose.services[program]?.environment ?? {});
    expect(set.length).toBeGreaterThan(0);
    expect(variablesOf(text)).toEqual(expect.arrayContaining(set));
  });

  it('is mounted where its program looks, on a volume that holds its data', () => {
    const service = compose.services[program];
    const mount = service?.volumes?.find((volume) => volume.startsWith(`./${file}:`));
    expect(service?.command?.join(' ')).toContain(mount?.split(':')[1] ?? 'no mount');
    const data = service?.environment?.[`${program.toUpperCase()}_DATA`];
    expect(service?.volumes?.map((volume) => volume.split(':')[1])).toContain(data);
  });
});

describe('the Collector', () => {
  const { receivers, processors, exporters, extensions, service } = configuration<Collector>('otelcol', 'container');

  it('takes what browsers send', () => {
    const { cors, max_request_body_size } = receivers.otlp.protocols.http;
    expect(cors.allowed_headers).toEqual(['*']);
    expect(cors.max_age).toBe(7200);
    expect(cors.allowed_origins).toEqual(expect.arrayContaining(['http://localhost:*', 'http://127.0.0.1:*']));
    expect(max_request_body_size).toBeGreaterThanOrEqual(64 * 1024);
  });

  it('limits memory first and batches, in pipelines of parts that exist', () => {
    expect(Object.keys(service.pipelines).sort()).toEqual(['logs', 'traces']);
    for (const pipeline of Object.values(service.pipelines)) {
      expect(pipeline.processors).toEqual(['memory_limiter', 'batch']);
      expect(Object.keys(processors)).toEqual(expect.arrayContaining(pipeline.processors));
      expect(Object.keys(receivers)).toEqual(expect.arrayContaining(pipeline.receivers));
      expect(Object.keys(exporters)).toEqual(expect.arrayContaining(pipeline.exporters));
    }
    expect(Object.keys(extensions).sort()).toEqual([...service.extensions].sort());
  });

  it('keeps what waits on the disk', () => {
    for (const exporter of Object.values(exporters)) {
      expect(exporter.sending_queue.storage).toBe('file_storage');
    }
  });

  it('is published and checked on the ports where it listens', () => {
    expect(portOf(compose.services['otelcol']?.ports?.[0] ?? '')).toBe(portOf(receivers.otlp.protocols.http.endpoint));
    const check = compose.services['otelcol-health']?.healthcheck?.test.join(' ') ?? '';
    expect(check).toContain(`http://otelcol:${portOf(extensions.health_check.endpoint)}/`);
  });
});

describe.each(['container', 'machine'] as const)('on the %s', (place) => {
  const collector = configuration<Collector>('otelcol', place);
  const loki = configuration<Loki>('loki', place);
  const tempo = configuration<Tempo>('tempo', place);
  const host = (name: string): string => (place === 'container' ? name : '127.0.0.1');

  it('the Collector sends where Loki and Tempo listen', () => {
    expect(collector.exporters['otlphttp/loki']?.endpoint).toBe(
      `http://${host('loki')}:${loki.server.http_listen_port}/otlp`
    );
    const { endpoint } = tempo.distributor.receivers.otlp.protocols.http;
    expect(collector.exporters['otlphttp/tempo']?.endpoint).toBe(`http://${host('tempo')}:${portOf(endpoint)}`);
  });

  it('everyone listens where others can reach it, and nobody where they cannot', () => {
    const address = place === 'container' ? '0.0.0.0' : '127.0.0.1';
    expect(loki.server.http_listen_address).toBe(address);
    expect(tempo.server.http_listen_address).toBe(address);
    for (const endpoint of [
      tempo.distributor.receivers.otlp.protocols.http.endpoint,
      collector.receivers.otlp.protocols.http.endpoint,
      collector.extensions.health_check.endpoint,
    ]) {
      expect(endpoint.split(':')[0]).toBe(address);
    }
  });

  it('no two programs share a port or a folder', () => {
    const ports = [
      loki.server.http_listen_port,
      loki.server.grpc_listen_port,
      tempo.server.http_listen_port,
      tempo.server.grpc_listen_port,
    ].map(String);
    ports.push(
      portOf(tempo.distributor.receivers.otlp.protocols.http.endpoint),
      portOf(collector.receivers.otlp.protocols.http.endpoint),
      portOf(collector.extensions.health_check.endpoint)
    );
    expect(new Set(ports).size).toBe(7);
    expect(
      new Set([loki.common.path_prefix, tempo.storage.trace.local.path, collector.extensions.file_storage.directory])
        .size
    ).toBe(3);
  });
});

it('Loki keeps the sessions stream apart, beside its own labels, and reports nothing to anyone', () => {
  const { limits_config, analytics } = configuration<Loki>('loki', 'machine');
  const { resource_attributes } = limits_config.otlp_config;
  expect(resource_attributes.attributes_config).toEqual([{ action: 'index_label', attributes: ['rum.stream'] }]);
  expect(resource_attributes.ignore_defaults ?? false).toBe(false);
  expect(limits_config.allow_structured_metadata).toBe(true);
  expect(analytics.reporting_enabled).toBe(false);
  expect(configuration<Tempo>('tempo', 'machine').usage_report.reporting_enabled).toBe(false);
});

it('Loki takes what comes hours late, and finds it at once', () => {
  const { ingester } = configuration<Loki>('loki', 'container');
  expect(ingester).toEqual({ max_chunk_age: '8h', query_store_max_look_back_period: -1 });
});

describe('Grafana', () => {
  interface DataSource {
    uid: string;
    type: string;
    url: string;
    jsonData: {
      derivedFields?: Array<{ datasourceUid: string }>;
      tracesToLogsV2?: { datasourceUid: string; query: string };
    };
  }
  const { grafana } = compose.services;
  const read = (file: string): { datasources: DataSource[] } =>
    load(withDefaults(readText(file), grafana?.environment)) as { datasources: DataSource[] };
  const loki = read('provisioning/datasources/loki.yaml').datasources[0];
  const tempo = read('provisioning/datasources/tempo.yaml').datasources[0];
  const { apps } = readYaml<{ apps: Array<{ type: string; disabled: boolean; jsonData: Record<string, string> }> }>(
    'provisioning/plugins/app.yaml'
  );
  const plugin = JSON.parse(readText('src/plugin.json')) as { id: string };

  it('loads this plugin, and enables it', () => {
    expect(grafana?.environment?.['GF_PLUGINS_ALLOW_LOADING_UNSIGNED_PLUGINS']?.split(',')).toContain(plugin.id);
    expect(apps).toEqual([expect.objectContaining({ type: plugin.id, disabled: false })]);
  });

  it('has the data sources that the app is set to, and they know each other', () => {
    expect(loki).toMatchObject({ uid: 'loki', type: 'loki' });
    expect(tempo).toMatchObject({ uid: 'tempo', type: 'tempo' });
    expect(apps[0]?.jsonData).toEqual({ lokiUid: loki?.uid, tempoUid: tempo?.uid });
    expect(loki?.jsonData.derivedFields?.[0]?.datasourceUid).toBe(tempo?.uid);
    expect(tempo?.jsonData.tracesToLogsV2?.datasourceUid).toBe(loki?.uid);
  });

  it('reads Loki and Tempo where they listen', () => {
    expect(loki?.url).toBe(`http://loki:${configuration<Loki>('loki', 'container').server.http_listen_port}`);
    expect(tempo?.url).toBe(`http://tempo:${configuration<Tempo>('tempo', 'container').server.http_listen_port}`);
  });

  it('is given every variable that its files read', () => {
    const files = [
      'provisioning/datasources/loki.yaml',
      'provisioning/datasources/tempo.yaml',
      'provisioning/plugins/app.yaml',
      'provisioning/dashboards/user-sessions.yaml',
    ];
    for (const name of files.flatMap((file) => variablesOf(readText(file)))) {
      expect(Object.keys(grafana?.environment ?? {})).toContain(name);
    }
  });
});
