import { createRequire } from 'node:module';
import path from 'node:path';
import { aptInstall } from './apt.mjs';
import { executable, findProgram } from './program.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const FIXED = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  ],
};

/**
 * Features that are turned off. A list of ours takes the place of Playwright's, so what tests rely on in that one is named again.
 * Each window also loads two pages of Chromium's own for its address bar, about a second of work that nobody sees.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** Flags with which every headless Chromium of the project runs; without them it calls home, which closed networks refuse. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${WITHOUT.join()}`,
];

/** @returns {string | undefined} path of a Chromium or Chrome: `CHROME_PATH`, else an installed one, else Playwright's own */
export function findChromium() {
  return findProgram({ variable: 'CHROME_PATH', names: NAMES, files: FIXED[process.platform] }) ?? playwrightsOwn();
}

/**
 * Finds a Chromium, and installs one where there is none: by apt where this is Debian or Ubuntu and we are root, else by Playwright.
 * @param {(line: string) => void} say
 * @returns {Promise<string>} its path
 * @throws with what to do when none can be had
 */
export async function ensureChromium(say) {
  const found = findChromium();
  if (found) {
    return found;
  }
  say('Installing Chromium (once) …');
  await aptInstall(['chromium']);
  if (!findChromium()) {
    await run(process.execPath, [playwrightCli(), 'install', 'chromium'], {
      cwd: root,
      quiet: true,
      allowFailure: true,
    });
  }
  const installed = findChromium();
  if (!installed) {
    throw new Error(
      'No Chromium: none is installed and none could be installed. Install Chromium or Chrome, or set CHROME_PATH to one.'
    );
  }
  return installed;
}

function playwrightsOwn() {
  try {
    const own = createRequire(path.join(root, 'package.json'))('playwright-core').chromium.executablePath();
    return executable(own) ? own : undefined;
  } catch {
    return undefined; // packages not installed yet
  }
}

function playwrightCli() {
  return path.join(root, 'node_modules/@playwright/test/cli.js');
}
