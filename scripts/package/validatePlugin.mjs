import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram } from '../setup/program.mjs';
import { run } from '../setup/run.mjs';

const PACKAGE = '@grafana/plugin-validator@0.31.0';

/** Errors that stay, by the validator's name of the rule. docs/catalogue.md has the reason of each. */
const EXPLAINED = ['non-standard-frontend-build-tooling'];

/**
 * Runs Grafana's validator on a plugin's archive: the one that PLUGIN_VALIDATOR_PATH names or the PATH has, else its npm package,
 * which downloads a program.
 * @param {string} archive path of the zip
 * @param {string} source folder that it was built from
 * @returns {Promise<{ lines: string[], errors: number }>} what to tell, one line each; `errors` without the explained ones
 */
export async function validatePlugin(archive, source) {
  const folder = mkdtempSync(path.join(tmpdir(), 'plugin-validator-'));
  try {
    const report = path.join(folder, 'report.json');
    const args = ['-sourceCodeUri', `file://${source}`, '-jsonOutput', '-output-to-file', report, archive];
    const found = findProgram({ variable: 'PLUGIN_VALIDATOR_PATH', names: ['plugincheck2'] });
    const [command, all] = found ? [found, args] : [npx(), ['--yes', PACKAGE, ...args]];
    const { output } = await run(command, all, { quiet: true, allowFailure: true, env: { DEBUG: '1' } });
    return existsSync(report) ? told(JSON.parse(readFileSync(report, 'utf8')), output) : notRun(output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {{ 'plugin-validator': Record<string, Array<{ Severity: string, Name: string, Title: string }>> }} report
 * @param {string} [output] what the validator printed
 */
export function told(report, output = '') {
  const all = Object.values(report['plugin-validator'] ?? {}).flat();
  const findings = all.filter(({ Severity }) => Severity !== 'ok');
  const isOpen = ({ Severity, Name }) => Severity === 'error' && !EXPLAINED.includes(Name);
  // A check of its that cannot reach its server ends all that follow.
  const cut = /check failed: (.*)/.exec(output)?.[1];
  return {
    lines: [
      ...findings.map((one) => {
        const explained = one.Severity === 'error' && !isOpen(one) ? ' (explained in docs/catalogue.md)' : '';
        return `${one.Severity}: ${one.Title.split('\n')[0]} [${one.Name}]${explained}`;
      }),
      ...(cut ? [`The validator stopped before its last check: ${cut}`] : []),
    ],
    errors: findings.filter(isOpen).length,
  };
}

function notRun(output) {
  const why = output.split('\n').find((line) => /error/i.test(line)) ?? 'it wrote no report';
  return {
    lines: [
      `Not run: Grafana's plugin validator (${why.trim()}). Set PLUGIN_VALIDATOR_PATH to its plugincheck2 to run it here.`,
    ],
    errors: 0,
  };
}

function npx() {
  return process.platform === 'win32' ? 'npx.cmd' : 'npx';
}
