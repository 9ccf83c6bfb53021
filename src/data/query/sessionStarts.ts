import { DELTA_ATTR, RESOURCE_ATTR } from '@opensessions/browser-sdk/contract';
import type { Split } from '../../model/split';
import { COUNTRY_LABEL, TIMEZONE_LABEL, WITHOUT_COUNTRY } from './countryLabels';
import { lokiName } from '../../model/lokiName';
import { documentsSaying, startsOf } from './sessionRecords';
import type { SessionsOf } from './sessionsStream';
import type { QueryPart } from './unionQuery';

/** The splits whose values are those of one label. */
const SPLIT_ATTR: Readonly<Record<Exclude<Split, 'none' | 'errors' | 'country'>, string>> = {
  browser: RESOURCE_ATTR.browserName,
  os: RESOURCE_ATTR.osName,
  device: RESOURCE_ATTR.deviceType,
  release: RESOURCE_ATTR.serviceVersion,
};

/** What the parts of `sessionStarts` count: sessions started (by `label`, where there is one), or first errors. */
export interface StartsPart extends QueryPart {
  name: 'started' | 'byCountry' | 'byTimezone' | 'errored';
  label?: string;
}

/**
 * Sessions started in each step, to be asked at the steps' ends: a step has what lies at its start, and not what lies at
 * its end. By country in two parts: `byTimezone` has the sessions whose country the collector did not say. By errors:
 * the sessions started, and in `errored` those that had their first error in the step.
 */
export function sessionStarts(
  of: SessionsOf,
  { split, stepMs, pipeline }: { split: Split; stepMs: number; pipeline: string }
): StartsPart[] {
  const counted = (records: string, by?: string): string =>
    `sum${by === undefined ? '' : ` by (${by})`} (count_over_time(${records}${pipeline} [${stepMs / 1000}s] offset 1ms))`;
  const starts = startsOf(of);
  switch (split) {
    case 'none':
      return [{ name: 'started', expr: counted(starts) }];
    case 'errors':
      return [
        { name: 'started', expr: counted(starts) },
        { name: 'errored', expr: counted(documentsSaying(of, DELTA_ATTR.errored)) },
      ];
    case 'country':
      return [
        { name: 'byCountry', label: COUNTRY_LABEL, expr: counted(starts, COUNTRY_LABEL) },
        { name: 'byTimezone', label: TIMEZONE_LABEL, expr: counted(starts + WITHOUT_COUNTRY, TIMEZONE_LABEL) },
      ];
    default: {
      const by = lokiName(SPLIT_ATTR[split]);
      return [{ name: 'started', label: by, expr: counted(starts, by) }];
    }
  }
}
