import { load } from 'js-yaml';
import { reachChecks } from '../../src/pages/sessions/setup/reachChecks';
import {
  COLLECTOR_SNIPPET,
  DATA_SOURCES_SNIPPET,
  GEO_SNIPPET,
  LOKI_SNIPPET,
  SCRIPT_SNIPPET,
  SDK_SNIPPET,
} from '../../src/pages/sessions/setup/snippets';
import { readText, readYaml, withDefaults } from './composeFile';

interface CollectorConfig {
  receivers: { otlp: { protocols: { http: { cors: Record<string, unknown> } } } };
  processors: Record<string, unknown>;
  exporters: Record<string, unknown>;
  service: { pipelines: Record<string, { receivers: string[]; processors: string[]; exporters: string[] }> };
}

describe('the snippets that the sessions page shows', () => {
  it('keeps sessions apart in Loki as the stack does', () => {
    const ours = load(LOKI_SNIPPET) as { limits_config: Record<string, unknown> };
    const stack = load(withDefaults(readText('stack/loki.yaml'), {})) as typeof ours;
    expect(Object.keys(ours)).toEqual(['limits_config']);
    expect(stack.limits_config).toMatchObject(ours.limits_config);
  });

  it('runs a collector whose pipelines are those of the stack', () => {
    const ours = load(COLLECTOR_SNIPPET) as CollectorConfig;
    const stack = readYaml<CollectorConfig>('stack/otelcol.yaml');
    expect(ours.service.pipelines).toEqual(stack.service.pipelines);
    expect(Object.keys(ours.exporters)).toEqual(Object.keys(stack.exporters));
    expect(ours.processors).toEqual(stack.processors);
    expect(Object.keys(ours.receivers.otlp.protocols.http.cors)).toEqual(
      Object.keys(stack.receivers.otlp.protocols.http.cors)
    );
  });

  it('looks up countries before what batches, and forgets the address', () => {
    const { processors, service } = load(GEO_SNIPPET) as CollectorConfig;
    const steps = service.pipelines['logs']?.processors ?? [];
    expect(Object.keys(processors)).toEqual(steps.slice(1, -1));
    expect([steps[0], steps.at(-1)]).toEqual(['memory_limiter', 'batch']);
  });

  it('names data sources as Grafana is provisioned with', () => {
    const sources = (file: string) => (load(file) as { datasources: Array<{ uid: string; type: string }> }).datasources;
    const stack = ['loki', 'tempo'].flatMap((name) => sources(readText(`provisioning/datasources/${name}.yaml`)));
    expect(sources(DATA_SOURCES_SNIPPET).map(({ uid, type }) => [uid, type])).toEqual(
      stack.map(({ uid, type }) => [uid, type])
    );
  });

  it('passes options that the SDK has', () => {
    const options = readText('sdk/src/boot/options.ts');
    const used = [SDK_SNIPPET, SCRIPT_SNIPPET, reachChecks()[0]?.command ?? ''].flatMap((code) =>
      [...code.matchAll(/(?:init\(\{|,|^ )\s*(?:\/\*.*?\*\/ )?(\w+):/gm)].map(([, name]) => name ?? '')
    );
    expect(new Set(used)).toEqual(
      new Set(['serviceName', 'serviceVersion', 'environment', 'endpoint', 'onDiagnostic'])
    );
    used.forEach((name) => expect(options).toMatch(new RegExp(`^  ${name}\\??[:(]`, 'm')));
  });
});
