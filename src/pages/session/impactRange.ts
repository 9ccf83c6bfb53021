import { rangeUtil } from '@grafana/data';
import type { TimeSpan } from '../../model/timeSpan';
import { formatTime } from '../../views/format';
import { t } from '../../words';
import { hintRange } from './hintRange';
import { listRange, type SessionUrl } from './sessionUrl';

export interface ImpactRange {
  /** In which other sessions with the same error are looked for. */
  impactRange: TimeSpan;
  /** The same in words: "last 1 hour". */
  impactRangeWords: string;
}

/**
 * The range that the list had, else the URL's, and at least the session's own time.
 * @param own the session's time (ms)
 * @param nowMs the present
 */
export function impactRangeOf(
  url: Pick<SessionUrl, 'from' | 'to' | 'listFrom' | 'listTo'>,
  own: TimeSpan,
  nowMs: number
): ImpactRange {
  const raw = listRange(url);
  const asked = hintRange(raw, nowMs);
  const impactRange = { from: Math.min(asked.from, own.from), to: Math.max(asked.to, own.to) };
  // A session that goes on ends now, give or take a minute.
  const within = asked.from <= own.from && own.to <= asked.to + 60_000;
  const relative = raw.to === 'now' && raw.from?.startsWith('now') ? raw.from : undefined;
  const date = true;
  return {
    impactRange,
    impactRangeWords:
      within && relative !== undefined
        ? lowerFirst(rangeUtil.describeTextRange(relative).display)
        : t('session.fromTo', '{{from}} to {{to}}', {
            from: formatTime(impactRange.from, 'browser', { date }),
            to: formatTime(impactRange.to, 'browser', { date }),
          }),
  };
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
