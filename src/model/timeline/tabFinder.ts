import { COMMON_ATTR } from '@opensessions/browser-sdk/contract';
import { lokiName } from '../lokiName';
import type { Resource } from '../resource';
import type { LogLine, SessionStory } from '../story';

const TAB_LABEL = lokiName(COMMON_ATTR.tabId);

/** What can say which tab it belongs to: by itself, or by its page. */
export interface Placed {
  tabId?: string;
  viewId?: string;
}

/** A line with the tab that it names. */
export function placeOfLine({ attributes, viewId }: Pick<LogLine, 'attributes' | 'viewId'>): Placed {
  return { tabId: attributes[TAB_LABEL] || undefined, viewId };
}

/**
 * @returns the tab of a record or resource: the one that it names, else that of its page; undefined where nobody says
 */
export function tabFinder(
  { views, actions, errors, longTasks, lines }: SessionStory,
  resources: readonly Resource[]
): (record: Placed) => string | undefined {
  const tabs = new Map<string, string>();
  const learn = ({ tabId, viewId }: Placed): void => {
    if (tabId !== undefined && viewId !== undefined && !tabs.has(viewId)) {
      tabs.set(viewId, tabId);
    }
  };
  // The page's own document first: its word counts.
  for (const records of [views, actions, errors, longTasks, resources]) {
    records.forEach(learn);
  }
  for (const line of lines) {
    learn(placeOfLine(line));
  }
  return ({ tabId, viewId }) => tabId ?? (viewId === undefined ? undefined : tabs.get(viewId));
}
