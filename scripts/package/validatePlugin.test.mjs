import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { told, validatePlugin } from './validatePlugin.mjs';

const report = (...findings) => ({ 'plugin-validator': { some: findings } });

test('an error counts, a warning and an explained error are only told', () => {
  expect(
    told(
      report(
        { Severity: 'error', Name: 'missing-readme', Title: 'missing README.md\nsecond line' },
        { Severity: 'error', Name: 'non-standard-frontend-build-tooling', Title: 'non-standard tooling' },
        { Severity: 'warning', Name: 'unsigned-plugin', Title: 'unsigned plugin' },
        { Severity: 'ok', Name: 'valid-metadata', Title: 'fine' }
      )
    )
  ).toEqual({
    lines: [
      'error: missing README.md [missing-readme]',
      'error: non-standard tooling [non-standard-frontend-build-tooling] (explained in docs/catalogue.md)',
      'warning: unsigned plugin [unsigned-plugin]',
    ],
    errors: 1,
  });
});

test('checks that were left out are told', () => {
  expect(told(report(), 'a\ncheck failed: Get "x": no such host\nb')).toEqual({
    lines: ['The validator stopped before its last check: Get "x": no such host'],
    errors: 0,
  });
});

describe('a program that stands for the validator', () => {
  let folder;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'validator-'));
  });

  afterEach(() => {
    delete process.env.PLUGIN_VALIDATOR_PATH;
    rmSync(folder, { recursive: true });
  });

  function standIn(script) {
    process.env.PLUGIN_VALIDATOR_PATH = path.join(folder, 'plugincheck2');
    writeFileSync(process.env.PLUGIN_VALIDATOR_PATH, `#!/bin/sh\n${script}\n`);
    chmodSync(process.env.PLUGIN_VALIDATOR_PATH, 0o755);
  }

  test('gets the archive and the source, and its report is read', async () => {
    standIn(
      `printf '{"plugin-validator":{"a":[{"Severity":"error","Name":"%s","Title":"%s"}]}}' "$6" "$2" > "$5"; exit 1`
    );
    expect(await validatePlugin('the.zip', '/some/where')).toEqual({
      lines: ['error: file:///some/where [the.zip]'],
      errors: 1,
    });
  });

  test('that cannot run is one line and no error', async () => {
    standIn('echo "starting"; echo "Error: no network" >&2; exit 1');
    expect(await validatePlugin('the.zip', '/some/where')).toEqual({
      lines: [
        "Not run: Grafana's plugin validator (Error: no network). Set PLUGIN_VALIDATOR_PATH to its plugincheck2 to run it here.",
      ],
      errors: 0,
    });
  });
});
