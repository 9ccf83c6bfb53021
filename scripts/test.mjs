// npm test: the one command that checks everything, from a fresh clone. Ends with one line "N passed, N failed".
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilds } from './setup/builds.mjs';
import { installBrowsers } from './setup/browsers.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/root.mjs';
import { run } from './setup/run.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const bin = (file) => path.join(root, 'node_modules', file);

/** Runs one step and counts it; a step that breaks is one failure, and the others still run. */
async function step(name, work) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  let counts;
  try {
    counts = await work();
  } catch (error) {
    console.error(error.message);
    counts = { passed: 0, failed: 1 };
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped ?? 0;
  console.log(
    `── ${name}: ${counts.passed} passed, ${counts.failed} failed (${Math.round((Date.now() - started) / 1000)} s)`
  );
  return counts.failed === 0;
}

/** Runs a program that is one check; what it writes is shown when it fails. */
async function check(command, args) {
  const { code, output } = await run(command, args, { cwd: root, allowFailure: true, quiet: true });
  if (code !== 0) {
    console.error(output);
  }
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs a test runner and reads its counts from its JSON report: a runner that wrote none, or ran nothing, has failed. */
async function counted(args, report, read) {
  const file = path.join(root, 'test-results', report);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const { code } = await run(process.execPath, args, { cwd: root, allowFailure: true });
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) {
    console.error(`The runner ended with exit code ${code} and ${counts.passed} passed tests.`);
    return { ...counts, failed: 1 };
  }
  return counts;
}

// Beside the packages and whatever needs no browser: apt waits for the network and the disk more than for the processor.
const installing = installBrowsers(console.log);
// What goes wrong is told where it is waited for.
installing.catch(() => undefined);

const ready = await step('Packages', async () => {
  await ensureDependencies(console.log);
  return { passed: 0, failed: 0 };
});

if (ready) {
  const [built] = await Promise.all([
    step('Build', async () => {
      await ensureBuilds(console.log);
      return { passed: 1, failed: 0 };
    }),
    step('Lint', () => check(process.execPath, [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'])),
    step('Format', () =>
      check(process.execPath, [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'])
    ),
    step('Types', () => check(process.execPath, ['scripts/typecheck.mjs'])),
  ]);
  // One after the other: each takes the whole machine, and beside one another both took longer and ran into their limits.
  await step('Unit tests', () =>
    counted(
      [bin('jest/bin/jest.js'), '--maxWorkers=2', '--json', '--outputFile=test-results/jest.json', '--silent'],
      'jest.json',
      (report) => ({
        passed: report.numPassedTests,
        failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
        skipped: report.numPendingTests + report.numTodoTests,
      })
    )
  );
  const haveBrowser = await step('Browsers', async () => {
    await installing;
    console.log(`Chromium: ${await ensureChromium(console.log)}`);
    return { passed: 0, failed: 0 };
  });
  if (built && haveBrowser) {
    await browserTests();
  }
}

/** The SDK's tests on pages of its own, and the product end to end. */
function browserTests() {
  if (!process.env.LOKI_URL) {
    console.log(
      '\nNot run: the end-to-end tests on real Loki and Tempo. Set LOKI_URL, TEMPO_URL and OTLP_URL to run them there instead of on the store.'
    );
  }
  if (!process.env.FARO_URL) {
    console.log(
      '\nNot run: the lines of a real Alloy. Set FARO_URL to the /collect of its faro.receiver, with Loki and Tempo as above, to compare them with ours.'
    );
  }
  if (!process.env.AXE_PATH) {
    console.log(
      "\nNot run: axe's rules of accessibility, beside Equal Access's. Set AXE_PATH to its axe.min.js to run them too."
    );
  }
  return step('In browsers: SDK and end to end', () =>
    counted([bin('@playwright/test/cli.js'), 'test'], 'playwright.json', ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }))
  );
}

console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed === 0 ? 0 : 1;
