import { formatCount } from '../format';
import { t } from '../../words';

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
  if (loaded === undefined) {
    return atLeast
      ? t('totals.ofLoaded', 'Of the sessions loaded. Not all are loaded: there may be more.')
      : t('totals.ofAll', 'Of the sessions loaded, which are all of the time range.');
  }
  const values = { count: loaded, n: formatCount(loaded) };
  return atLeast
    ? t(
        'totals.ofSomeLoaded',
        {
          one: 'Of the {{n}} session loaded. Not all are loaded: there may be more.',
          other: 'Of the {{n}} sessions loaded. Not all are loaded: there may be more.',
        },
        values
      )
    : t(
        'totals.ofAllLoaded',
        {
          one: 'Of the {{n}} session loaded, which are all of the time range.',
          other: 'Of the {{n}} sessions loaded, which are all of the time range.',
        },
        values
      );
}
