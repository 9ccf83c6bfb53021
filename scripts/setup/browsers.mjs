import { aptInstall } from './apt.mjs';
import { findChromium } from './chromium.mjs';
import { findProgram } from './program.mjs';

/** @returns {string | undefined} path of a Firefox: `FIREFOX_PATH`, else an installed one */
export function findFirefox() {
  return findProgram({
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    files: { darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'] }[process.platform],
  });
}

/** @returns {string | undefined} path of the WebDriver of WebKitGTK: `WEBKIT_DRIVER_PATH`, else an installed one */
export function findWebKitDriver() {
  return findProgram({ variable: 'WEBKIT_DRIVER_PATH', names: ['WebKitWebDriver'] });
}

/** @returns {string | undefined} path of the display without a screen that WebKitGTK needs */
export function findXvfb() {
  return findProgram({ variable: 'XVFB_PATH', names: ['Xvfb'] });
}

const OTHERS = [
  {
    engine: 'firefox',
    name: 'Firefox',
    get: 'install firefox-esr or set FIREFOX_PATH',
    needs: [{ find: findFirefox, package: 'firefox-esr' }],
  },
  {
    engine: 'webkit',
    name: 'WebKitGTK',
    get: 'install webkit2gtk-driver and xvfb (Debian, Ubuntu)',
    needs: [
      { find: findWebKitDriver, package: 'webkit2gtk-driver' },
      { find: findXvfb, package: 'xvfb' },
    ],
  },
];

const missingFor = ({ needs }) => needs.filter(({ find }) => !find());

/**
 * Which engines besides Chromium, which every check needs, can run the SDK's browser suite here.
 * @returns {{ engines: ('firefox' | 'webkit')[], missing: string[] }} names for projects, and a line for each engine that is not installed
 */
export function otherEngines() {
  const [there, missing] = [true, false].map((wanted) =>
    OTHERS.filter((other) => (missingFor(other).length === 0) === wanted)
  );
  return {
    engines: there.map(({ engine }) => engine),
    missing: missing.map(
      ({ name, get }) => `Not run: the SDK's browser suite in ${name}, which is not installed; ${get}.`
    ),
  };
}

/**
 * Installs Chromium, Firefox and WebKitGTK where they are missing and apt can, in one go. Chromium can be had elsewhere, too
 * (`ensureChromium`); the suite runs without the others, and then names them.
 * @param {(line: string) => void} say
 */
export async function installBrowsers(say) {
  const packages = [...(findChromium() ? [] : ['chromium']), ...OTHERS.flatMap(missingFor).map((need) => need.package)];
  if (packages.length > 0) {
    say(`Installing ${packages.join(', ')} (once) …`);
    await aptInstall(packages);
  }
}
