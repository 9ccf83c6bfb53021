/** A kind of visitor: the device and the place that a browser context pretends to have. */
export interface Person {
  userAgent: string;
  locale: string;
  timezone: string;
  viewport: { width: number; height: number };
  isMobile: boolean;
  /** Only Chromium's own family has `navigator.userAgentData`. */
  isChromium: boolean;
}

interface Device {
  userAgent: string;
  viewport: { width: number; height: number };
  isMobile?: boolean;
  isChromium?: boolean;
  /** How often, against the others. */
  share: number;
}

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7';

const DEVICES: readonly Device[] = [
  {
    share: 5,
    isChromium: true,
    viewport: { width: 1440, height: 860 },
    userAgent: `${WINDOWS}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36`,
  },
  {
    share: 3,
    isChromium: true,
    viewport: { width: 1512, height: 870 },
    userAgent: `${MAC}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36`,
  },
  {
    share: 2,
    isChromium: true,
    viewport: { width: 1366, height: 700 },
    userAgent: `${WINDOWS}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36 Edg/149.0.0.0`,
  },
  { share: 2, viewport: { width: 1280, height: 760 }, userAgent: `${WINDOWS}; rv:153.0) Gecko/20100101 Firefox/153.0` },
  {
    share: 1,
    viewport: { width: 1680, height: 950 },
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
  },
  {
    share: 2,
    viewport: { width: 1470, height: 840 },
    userAgent: `${MAC}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15`,
  },
  {
    share: 3,
    isMobile: true,
    viewport: { width: 390, height: 760 },
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1',
  },
  {
    share: 4,
    isMobile: true,
    isChromium: true,
    viewport: { width: 412, height: 820 },
    userAgent:
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36',
  },
];

const PLACES = [
  { share: 4, locale: 'de-DE', timezone: 'Europe/Berlin' },
  { share: 4, locale: 'en-US', timezone: 'America/New_York' },
  { share: 2, locale: 'en-US', timezone: 'America/Los_Angeles' },
  { share: 3, locale: 'en-GB', timezone: 'Europe/London' },
  { share: 2, locale: 'fr-FR', timezone: 'Europe/Paris' },
  { share: 2, locale: 'ja-JP', timezone: 'Asia/Tokyo' },
  { share: 2, locale: 'pt-BR', timezone: 'America/Sao_Paulo' },
  { share: 2, locale: 'en-IN', timezone: 'Asia/Kolkata' },
  { share: 1, locale: 'sv-SE', timezone: 'Europe/Stockholm' },
  { share: 1, locale: 'en-AU', timezone: 'Australia/Sydney' },
] as const;

/** @returns someone by chance, common devices and places more often */
export function pickPerson(random: () => number): Person {
  const { userAgent, viewport, isMobile = false, isChromium = false } = pickByShare(DEVICES, random);
  const { locale, timezone } = pickByShare(PLACES, random);
  return { userAgent, viewport, isMobile, isChromium, locale, timezone };
}

/** @throws Error when there is nothing to pick from */
export function pickByShare<T extends { share: number }>(choices: readonly T[], random: () => number): T {
  let left = random() * choices.reduce((sum, { share }) => sum + share, 0);
  for (const choice of choices) {
    left -= choice.share;
    if (left < 0) {
      return choice;
    }
  }
  const last = choices.at(-1);
  if (!last) {
    throw new Error('there is nothing to pick from');
  }
  return last;
}
