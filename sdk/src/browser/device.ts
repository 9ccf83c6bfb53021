import type { DeviceType } from '../contract';
import { attempt } from './guard';

/** Who runs the page, as far as the browser says. What it does not say is absent. */
export interface Device {
  browserName?: string;
  browserVersion?: string;
  osName?: string;
  osVersion?: string;
  type: DeviceType;
  mobile: boolean;
  language?: string;
  timezone?: string;
}

interface UserAgentData {
  brands: { brand: string; version: string }[];
  mobile: boolean;
  platform: string;
}

/** In this order: most browsers name those they descend from as well. */
const BROWSERS: [name: string, pattern: RegExp][] = [
  ['Edge', /\b(?:Edg|EdgA|EdgiOS|Edge)\/([\d.]+)/],
  ['Opera', /\b(?:OPR|OPiOS|OPT)\/([\d.]+)/],
  ['Samsung Internet', /\bSamsungBrowser\/([\d.]+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/([\d.]+)/],
  ['Chrome', /\b(?:HeadlessChrome|Chrome|CriOS|Chromium)\/([\d.]+)/],
  ['Safari', /\bVersion\/([\d.]+).*\bSafari\//],
  ['Safari', /\bAppleWebKit\/([\d.]+)/],
];

const SYSTEMS: [name: string, pattern: RegExp][] = [
  ['Windows', /Windows NT ([\d.]+)/],
  ['iOS', /(?:iPhone|iPad|iPod).*? OS ([\d_]+)/],
  ['Android', /Android(?: ([\d.]+))?/],
  ['macOS', /Mac OS X ([\d_.]+)/],
  ['Chrome OS', /CrOS \S+ ([\d.]+)/],
  ['Linux', /Linux|X11/],
];

/** Names that browsers give themselves in `userAgentData`, in our words. */
const BRANDS: Record<string, string> = {
  'Microsoft Edge': 'Edge',
  'Google Chrome': 'Chrome',
  Opera: 'Opera',
  'Samsung Internet': 'Samsung Internet',
};

const BOT = /bot\b|crawl|spider|slurp|lighthouse|pagespeed|bingpreview|facebookexternalhit/i;

/** Reads the device from the user agent's words. `data` (client hints) wins where it speaks. */
export function parseUserAgent(
  userAgent: string,
  data?: UserAgentData,
  touchPoints = 0
): Omit<Device, 'language' | 'timezone'> {
  const [browserName, browserVersion] = firstMatch(BROWSERS, userAgent);
  let [osName, osVersion] = firstMatch(SYSTEMS, userAgent);
  const brand = data?.brands?.find((candidate) => candidate.brand in BRANDS);
  // An iPad asks for desktop sites under the name of a Mac, but no Mac has a touch screen.
  const isPad = /iPad/.test(userAgent) || (osName === 'macOS' && touchPoints > 1);
  if (isPad) {
    osVersion = osName === 'iOS' ? osVersion : undefined;
    osName = 'iOS';
  }
  const mobile = data?.mobile ?? (!isPad && /Mobi|iPhone|iPod/.test(userAgent));
  const isTablet = isPad || /Tablet|PlayBook|Silk(?!.*Mobile)/.test(userAgent) || (osName === 'Android' && !mobile);
  return {
    browserName: brand ? BRANDS[brand.brand] : browserName,
    browserVersion: browserVersion ?? brand?.version,
    osName,
    osVersion: osVersion?.replace(/_/g, '.'),
    type: BOT.test(userAgent) ? 'bot' : isTablet ? 'tablet' : mobile ? 'mobile' : 'desktop',
    mobile: mobile || isTablet,
  };
}

/** The device this page runs on. */
export function detectDevice(): Device {
  const { userAgent, language, maxTouchPoints } = navigator;
  const data = (navigator as Navigator & { userAgentData?: UserAgentData }).userAgentData;
  return {
    ...parseUserAgent(userAgent, data, maxTouchPoints),
    language: language || undefined,
    timezone: timeZone(),
  };
}

/** The IANA name. Temporal knows it at once; `Intl` loads its whole database first, which can take 100 ms. */
function timeZone(): string | undefined {
  const { Temporal } = globalThis as { Temporal?: { Now: { timeZoneId(): string } } };
  return attempt(
    () => (Temporal ? Temporal.Now.timeZoneId() : Intl.DateTimeFormat().resolvedOptions().timeZone),
    undefined
  );
}

function firstMatch(list: [string, RegExp][], text: string): [name?: string, version?: string] {
  for (const [name, pattern] of list) {
    const match = pattern.exec(text);
    if (match) {
      return [name, match[1]];
    }
  }
  return [];
}
