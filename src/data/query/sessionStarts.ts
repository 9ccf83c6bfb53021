import { EVENT, RESOURCE_ATTR } from '@opensessions/browser-sdk/contract';
import type { Split } from '../../model/split';
import { label } from './labels';
import { quote } from './quote';
import { sessionsStream, type SessionsOf } from './sessionsStream';

const SPLIT_ATTR: Readonly<Record<Exclude<Split, 'none'>, string>> = {
  browser: RESOURCE_ATTR.browserName,
  os: RESOURCE_ATTR.osName,
  device: RESOURCE_ATTR.deviceType,
  country: RESOURCE_ATTR.country,
  release: RESOURCE_ATTR.serviceVersion,
};

/** The label that a split groups by, undefined for none. */
export function splitLabel(split: Split): string | undefined {
  return split === 'none' ? undefined : label(SPLIT_ATTR[split]);
}

/** Sessions started in each step, by the split's label. A record without that label groups as `""`. */
export function sessionStarts(of: SessionsOf, split: Split, stepMs: number): string {
  const by = splitLabel(split);
  const starts = `${sessionsStream(of)} | event_name=${quote(EVENT.sessionStart)}`;
  return `sum${by === undefined ? '' : ` by (${by})`} (count_over_time(${starts} [${stepMs / 1000}s]))`;
}
