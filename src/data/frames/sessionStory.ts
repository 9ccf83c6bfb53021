import { EVENT } from '@opensessions/browser-sdk/contract';
import type { SessionStory } from '../../model/story';
import { actionOf, consoleOf, errorOf, longTaskOf, otherOf, webVitalOf } from './events';
import { logLine } from './logLine';
import type { LogRecord } from './logRecords';
import { eventName } from './sessionDocument';
import { mergeViews, viewOf } from './view';

/**
 * The story that a session's records tell, each list in time order. Every record is a line, too; records of unknown
 * events, and those that lack what their event needs, are also among the others.
 * @param records of one session, in time order
 */
export function sessionStory(records: readonly LogRecord[]): SessionStory {
  const story: SessionStory = {
    views: [],
    actions: [],
    errors: [],
    longTasks: [],
    webVitals: [],
    console: [],
    others: [],
    lines: records.map(logLine),
  };
  const views: LogRecord[] = [];
  for (const record of records) {
    const name = eventName(record);
    if (name !== undefined && !tell(story, { record, name, views })) {
      story.others.push(otherOf(record, name));
    }
  }
  return { ...story, views: mergeViews(views) };
}

/** @returns whether the record is of a known event and has what that needs */
function tell(
  story: SessionStory,
  { record, name, views }: { record: LogRecord; name: string; views: LogRecord[] }
): boolean {
  switch (name) {
    case EVENT.view:
      return add(views, viewOf(record) && record);
    case EVENT.action:
      return add(story.actions, actionOf(record));
    case EVENT.exception:
      return add(story.errors, errorOf(record));
    case EVENT.longTask:
      return add(story.longTasks, longTaskOf(record));
    case EVENT.webVital:
      return add(story.webVitals, webVitalOf(record));
    case EVENT.console:
      return add(story.console, consoleOf(record));
    default:
      // What tells of the session as a whole is in the header.
      return name === EVENT.session || name === EVENT.sessionStart || name === EVENT.sessionEnd;
  }
}

function add<T>(list: T[], item: T | undefined): boolean {
  return item !== undefined && list.push(item) > 0;
}
