import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readText, readYaml, ROOT, type ComposeFile } from '../stack/composeFile';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  'working-directory'?: string;
}
interface Job {
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  name: string;
  permissions?: Record<string, string>;
  concurrency?: object;
  jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows';
const FILES = readdirSync(path.join(ROOT, FOLDER));
const workflow = (file: string): Workflow => readYaml<Workflow>(`${FOLDER}/${file}`);
const jobsOf = (file: string): Job[] => Object.values(workflow(file).jobs);
const stepsOf = (file: string): Step[] => jobsOf(file).flatMap(({ steps }) => steps);
const scripts = (JSON.parse(readText('package.json')) as { scripts: Record<string, string> }).scripts;

/** What a job may do beyond reading the code, and why. */
const ALLOWED: Record<string, Record<string, string>> = {
  'package.yaml/package': { contents: 'read', 'id-token': 'write', attestations: 'write' },
  'package.yaml/release': { contents: 'write' },
  'publish-sdk.yaml/publish': { contents: 'read', 'id-token': 'write' },
};

it('finds the workflows', () => {
  expect(FILES.sort()).toEqual(['ci.yaml', 'e2e-grafana.yaml', 'package.yaml', 'publish-sdk.yaml', 'size.yaml']);
});

describe("GitHub's own schema", () => {
  // Its parser is an ES module that imports JSON as Node alone does not: it runs as a program, through tsx.
  const errorsOf = (files: string[]): Record<string, string[]> =>
    JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', 'scripts/github/workflowErrors.mjs', ...files], {
        cwd: ROOT,
        encoding: 'utf8',
      })
    ) as Record<string, string[]>;

  it('finds nothing wrong with the workflows', () => {
    const files = FILES.map((file) => `${FOLDER}/${file}`);
    expect(errorsOf(files)).toEqual(Object.fromEntries(files.map((file) => [file, []])));
  });

  it('finds what is wrong', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'workflow-')), 'wrong.yaml');
    writeFileSync(file, readText(`${FOLDER}/ci.yaml`).replace('runs-on:', 'runs-at:'));
    expect(errorsOf([file])[file]?.join()).toContain('runs-at');
  });
});

describe.each(FILES)('the workflow %s', (file) => {
  const text = readText(`${FOLDER}/${file}`);

  it('uses actions by a full commit, with the version beside it', () => {
    const lines = text.split('\n').filter((line) => /^\s*(- )?uses:/.test(line));
    expect(lines).toHaveLength(stepsOf(file).filter(({ uses }) => uses).length);
    lines.forEach((line) => expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/));
  });

  it('may read the code and nothing else, but for the jobs that must write', () => {
    expect(workflow(file).permissions).toEqual({ contents: 'read' });
    const given = Object.entries(workflow(file).jobs).filter(([, { permissions }]) => permissions);
    expect(Object.fromEntries(given.map(([job, { permissions }]) => [`${file}/${job}`, permissions]))).toEqual(
      Object.fromEntries(Object.entries(ALLOWED).filter(([job]) => job.startsWith(`${file}/`)))
    );
  });

  it('leaves no token in the clone, ends by itself and runs once for a branch', () => {
    stepsOf(file)
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
      .forEach((step) => expect(step.with).toMatchObject({ 'persist-credentials': false }));
    jobsOf(file).forEach((job) => expect(job['timeout-minutes']).toBeGreaterThan(0));
    expect(workflow(file).concurrency).toBeDefined();
  });

  it('calls commands that are there', () => {
    const runs = stepsOf(file).flatMap(({ run }) => run ?? []);
    const commands = runs.flatMap((run) => [...run.matchAll(/npm (?:run (?:--silent )?([\w:]+)|(test))/g)]);
    commands.forEach(([, name, test]) => expect(Object.keys(scripts)).toContain(name ?? test));
    const programs = runs.flatMap((run) => [...run.matchAll(/(?<=^|&& )node ([\w/.-]+\.mjs)/g)]);
    programs.forEach(([, program]) => expect(() => readText(program ?? '')).not.toThrow());
    expect(commands.length + programs.length).toBeGreaterThan(0);
  });

  it('writes nothing of a stranger into a shell', () => {
    stepsOf(file).forEach(({ run = '' }) => expect(run).not.toContain('${{'));
  });
});

describe('real Grafanas', () => {
  const { env, strategy } = workflow('e2e-grafana.yaml').jobs['grafana'] as unknown as {
    env: Record<string, string>;
    strategy: { matrix: { grafana: string[] } };
  };
  const { matrix } = strategy;

  it('are those from the oldest that the plugin runs on to the newest of the stack, in place of that one', () => {
    const stack = readYaml<ComposeFile>('docker-compose.yaml').services['grafana'];
    const plugin = JSON.parse(readText('src/plugin.json')) as { dependencies: { grafanaDependency: string } };
    expect(matrix.grafana.map((version) => version.split('.').slice(0, 2).join('.'))).toEqual([
      '12.3',
      '12.4',
      '13.0',
      '13.2',
    ]);
    expect(plugin.dependencies.grafanaDependency).toContain(matrix.grafana[0]);
    // The variable of a job, by the compose file, is that of the image.
    const newest = matrix.grafana.at(-1);
    expect(stack?.build?.args).toEqual({ GRAFANA_VERSION: `\${GRAFANA_VERSION:-${newest}}` });
    const dockerfile = readText('stack/Dockerfile');
    expect(dockerfile).toContain(`\nARG GRAFANA_VERSION=${newest}\n`);
    expect(dockerfile).toContain('\nFROM grafana/grafana:${GRAFANA_VERSION} AS grafana\n');
    expect(env).toEqual({ GRAFANA_VERSION: '${{ matrix.grafana }}' });
  });
});

it('names no file that is not there in what it watches', () => {
  const watched = FILES.flatMap((file) => [...readText(`${FOLDER}/${file}`).matchAll(/'([\w./-]+)(?:\/\*\*)?'/g)])
    .map(([, name]) => name ?? '')
    .filter((name) => /[./]/.test(name) && !/^[\d.]+$/.test(name));
  expect(watched.length).toBeGreaterThan(5);
  expect(watched.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
});
