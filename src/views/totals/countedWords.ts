import { formatQuantity } from '../format';

/** Over what something was counted. */
export interface CountedOver {
  /** True: over the sessions loaded; false: by Loki, over the whole time range. */
  ofLoaded: boolean;
  /** True: not all sessions are loaded. */
  atLeast: boolean;
  /** How many sessions are loaded; absent: not known. */
  loaded?: number;
}

/** "Of the 240 sessions loaded", and that there are more; undefined where Loki counted the whole time range. */
export function countedWords({ ofLoaded, atLeast, loaded }: CountedOver): string | undefined {
  if (!ofLoaded) {
    return undefined;
  }
  const of = loaded === undefined ? 'Of the sessions loaded' : `Of the ${formatQuantity(loaded, 'session')} loaded`;
  return atLeast ? `${of}. Not all are loaded: there may be more.` : `${of}, which are all of the time range.`;
}
