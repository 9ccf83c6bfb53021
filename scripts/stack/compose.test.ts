import { existsSync } from 'node:fs';
import path from 'node:path';
import { composeProblems } from './check/yaml.mjs';
import { ROOT, readText, readYaml, withDefaults, type ComposeFile, type Service } from './composeFile';

const compose = readYaml<ComposeFile>('docker-compose.yaml');
const services = Object.entries(compose.services);

/** Services whose image holds no shell and no way to ask itself, with the service that checks them instead. */
const CHECKED_FROM_OUTSIDE: Record<string, string> = { otelcol: 'otelcol-health' };

it('is valid by the Compose specification', () => {
  expect(composeProblems(compose)).toEqual([]);
});

it.each([
  ['helthcheck', {}],
  ['healthcheck', { test: ['CMD', 'true'], interval: 'often' }],
  ['cap_drop', 'ALL'],
])('would be refused with %s: %j', (key, value) => {
  const broken = structuredClone(compose) as unknown as { services: { shop: Record<string, unknown> } };
  broken.services.shop[key] = value;
  expect(composeProblems(broken)).not.toEqual([]);
});

it('has the services of the stack', () => {
  expect(services.map(([name]) => name).sort()).toEqual(
    ['grafana', 'loki', 'otelcol', 'otelcol-health', 'shop', 'shop-api', 'tempo', 'visitors'].sort()
  );
});

describe.each(services)('%s', (name, service) => {
  it('has a pinned image, or one that is built here', () => {
    if (service.build) {
      const dockerfile = readText(path.join(service.build.context, service.build.dockerfile));
      expect(dockerfile).toMatch(new RegExp(`^FROM \\S+ AS ${service.build.target}$`, 'm'));
      expect(service.image).toMatch(/:local$/);
    } else {
      expect(service.image).toMatch(/^[\w./-]+:\d+\.\d+\.\d+$/);
    }
  });

  it('has no fixed container name', () => {
    expect(service.container_name).toBeUndefined();
  });

  it('publishes on this machine only, on ports that a variable changes', () => {
    for (const port of service.ports ?? []) {
      expect(port).toMatch(/^127\.0\.0\.1:\$\{[A-Z_]+:-\d+\}:\d+$/);
    }
  });

  it('has a health check, or a service that checks it', () => {
    const checker = compose.services[CHECKED_FROM_OUTSIDE[name] ?? ''];
    expect((service.healthcheck ?? checker?.healthcheck)?.test[0]).toBe('CMD');
    if (checker) {
      expect(checker.healthcheck?.test.join(' ')).toContain(`http://${name}:`);
    }
  });

  it('waits for services that exist and can become what it waits for', () => {
    for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
      expect(Object.keys(compose.services)).toContain(other);
      expect(condition === 'service_healthy' ? compose.services[other]?.healthcheck : 'started').toBeDefined();
    }
  });

  it('mounts folders of the repository read-only, and volumes that are declared', () => {
    for (const volume of service.volumes ?? []) {
      const [source = '', , mode] = volume.split(':');
      if (source.startsWith('.')) {
        expect(mode).toBe('ro');
        expect(existsSync(path.join(ROOT, source))).toBe(true);
      } else {
        expect(Object.keys(compose.volumes)).toContain(source);
      }
    }
  });
});

describe('the shop', () => {
  const flag = (service: Service | undefined, name: string): string =>
    withDefaults(service?.command?.find((part) => part.startsWith(`--${name}=`))?.split('=')[1] ?? '');
  const published = (name: string): string =>
    withDefaults(compose.services[name]?.ports?.[0] ?? '').split(':')[1] ?? '';

  it('sends browsers to the addresses that are published', () => {
    const { shop } = compose.services;
    expect(flag(shop, 'api-url')).toBe(`http://localhost:${published('shop-api')}`);
    expect(flag(shop, 'otlp-url')).toBe(`http://localhost:${published('otelcol')}`);
    expect(flag(shop, 'host-url')).toBe(`http://localhost:${published('grafana')}`);
  });

  it('is let in by its API, under both names of this machine', () => {
    const origins = flag(compose.services['shop-api'], 'allow-origin').split(',');
    expect(origins).toEqual([`http://localhost:${published('shop')}`, `http://127.0.0.1:${published('shop')}`]);
  });

  it.each([
    ['shop', 'shop'],
    ['shop-api', 'api'],
  ])('%s starts a file that the image has, on the port that is published', (name, file) => {
    const service = compose.services[name];
    expect(service?.command?.slice(0, 2)).toEqual(['node', `servers/${file}.mjs`]);
    expect(service?.ports?.[0]).toMatch(new RegExp(`:${flag(service, 'port')}$`));
  });

  it('is walked through by visitors who reach in their container what its pages name', () => {
    const { visitors } = compose.services;
    expect(visitors?.profiles).toEqual(['visitors']);
    const routes = withDefaults(visitors?.command?.find((part) => part.startsWith('--route=')) ?? '').slice(8);
    const listens = (name: string) => compose.services[name]?.ports?.[0]?.split(':').at(-1);
    expect(routes.split(',')).toEqual(
      ['shop', 'shop-api', 'otelcol'].map((name) => `localhost:${published(name)}=${name}:${listens(name)}`)
    );
    expect(flag(visitors, 'shop-url')).toBe(`http://localhost:${published('shop')}`);
  });
});

describe('the images that are built', () => {
  const dockerfile = readText('stack/Dockerfile');

  it('are pinned, and run ours on Node 20 and not as root', () => {
    const grafana = /^ARG GRAFANA_VERSION=(\S+)$/m.exec(dockerfile)?.[1] ?? '';
    const foreign = [...dockerfile.replaceAll('${GRAFANA_VERSION}', grafana).matchAll(/^FROM (\S+:\S+)/gm)].map(
      ([, image]) => image
    );
    expect([...new Set(foreign)].sort()).toEqual([
      expect.stringMatching(/^grafana\/grafana:13\.2\.\d+$/),
      expect.stringMatching(/^node:20\.\d+\.\d+-bookworm-slim$/),
    ]);
    const ours = dockerfile.split(/^FROM /m).filter((stage) => / AS (demo|visitors)\n/.test(stage));
    expect(ours).toHaveLength(2);
    ours.forEach((stage) => expect(stage).toMatch(/^USER node$/m));
  });

  it('have the plugin where Grafana is told to look, and no volume over it', () => {
    const plugins = /^ENV GF_PATHS_PLUGINS=(\S+)$/m.exec(dockerfile)?.[1] ?? '';
    const { id } = JSON.parse(readText('src/plugin.json')) as { id: string };
    expect(dockerfile).toContain(`COPY --from=plugin /build/dist ${plugins}/${id}\n`);
    const mounted = compose.services['grafana']?.volumes?.map((volume) => volume.split(':')[1] ?? '') ?? [];
    expect(mounted.filter((folder) => plugins.startsWith(folder))).toEqual([]);
  });

  it('have every program that the compose file starts', () => {
    expect(dockerfile).toContain('node demo/build.mjs --servers');
    for (const { command } of Object.values(compose.services)) {
      const [, file] = /^servers\/(\w+)\.mjs$/.exec(command?.[1] ?? '') ?? [];
      expect(file === undefined || readText('demo/build.mjs').includes(`      ${file}: path.join(`)).toBe(true);
    }
  });

  it('copy the manifest of every workspace before they install', () => {
    const { workspaces } = JSON.parse(readText('package.json')) as { workspaces: string[] };
    for (const workspace of workspaces) {
      expect(dockerfile).toContain(`COPY ${workspace}/package.json ${workspace}/`);
    }
  });

  it('copy only what is there, and what Docker is shown', () => {
    const shown = readText('stack/Dockerfile.dockerignore');
    for (const [, sources = ''] of dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)) {
      for (const source of sources.split(' ')) {
        expect([source, existsSync(path.join(ROOT, source))]).toEqual([source, true]);
        const patterns = [source, source.split('/')[0] ?? '', source.replace(/tsconfig.*json/, 'tsconfig*.json')];
        expect([source, patterns.some((pattern) => shown.includes(`\n!${pattern}\n`))]).toEqual([source, true]);
      }
    }
  });
});
