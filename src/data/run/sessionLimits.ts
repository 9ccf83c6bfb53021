/** A session lasts no longer than this (ms), so neither do its documents. */
export const LONGEST_SESSION_MS = 4 * 60 * 60_000;
/** How far back something is looked for that is not in the range (ms): Loki refuses what arrives older. */
export const LOOK_BACK_MS = 7 * 24 * 60 * 60_000;
/** A session without a sign of life for this long has ended (ms). */
export const IDLE_MS = 15 * 60_000;
/** "Now" moves on while a page is read; a range that ends this close to it (ms) ends now. */
export const NOW_MS = 60_000;
