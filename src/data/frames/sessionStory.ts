import { EVENT } from '@opensessions/browser-sdk/contract';
import type { SessionStory } from '../../model/story';
import { actionOf, errorOf, longTaskOf, webVitalOf } from './events';
import { logLine } from './logLine';
import type { LogRecord } from './logRecords';
import { eventName } from './sessionDocument';
import { mergeViews } from './view';

/**
 * The story that a session's records tell, each list in time order. Records of unknown events, and those that lack what
 * their event needs, are kept as lines.
 * @param records of one session, in time order
 */
export function sessionStory(records: readonly LogRecord[]): SessionStory {
  const named = (name: string): LogRecord[] => records.filter((record) => eventName(record) === name);
  return {
    views: mergeViews(named(EVENT.view)),
    actions: present(named(EVENT.action).map(actionOf)),
    errors: named(EVENT.exception).map(errorOf),
    longTasks: present(named(EVENT.longTask).map(longTaskOf)),
    webVitals: present(named(EVENT.webVital).map(webVitalOf)),
    lines: records.map(logLine),
  };
}

function present<T>(values: ReadonlyArray<T | undefined>): T[] {
  return values.filter((value) => value !== undefined);
}
