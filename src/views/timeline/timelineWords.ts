import type { MarkKind, TimelineBlock, TimelineLane, TimelineMark } from '../../model/timeline/timeline';
import type { TimeSpan } from '../../model/timeSpan';
import type { View } from '../../model/story';
import { t } from '../../words';
import { actionTitle, errorTitle } from '../events/eventWords';
import { requestWords } from '../events/RequestSummary';
import { formatDuration, formatOffset, formatQuantity, type Noun } from '../format';
import { visibleText } from '../text/visibleText';
import type { MarkCluster } from './clusterMarks';

const MANY: Record<MarkKind, Noun> = {
  action: 'action',
  error: 'error',
  long_task: 'long task',
  request: 'failed or slow request',
};
/** Characters of a page's, an error's or a request's own words. */
const LIMIT = 150;

/** `Tab 1`, by the place of the lane. Where no record names a tab, they are of all tabs. */
export function laneName(lanes: ReadonlyArray<Pick<TimelineLane, 'tabId'>>, index: number): string {
  if (lanes[index]?.tabId !== undefined) {
    return t('timeline.tab', 'Tab {{n}}', { n: index + 1 });
  }
  return lanes.length > 1 ? t('timeline.noTab', 'No tab') : t('timeline.allTabs', 'All tabs');
}

export function pageName({ viewName, url }: Pick<View, 'viewName' | 'url'>): string {
  return visibleText(viewName ?? url ?? t('timeline.unnamedPage', 'Unnamed page'), LIMIT);
}

/** A page in words: its name, offset and length, and where nothing happened on it. */
export function blockWords({ view, from, to }: TimelineBlock, idle: TimeSpan[], startMs: number): string {
  return [
    `${t('timeline.page', 'Page {{page}}', { page: pageName(view) })}, ${formatOffset(from - startMs)}, ${formatDuration(to - from)}`,
    ...idle.map((span) => idleWords(span, startMs)),
  ].join('\n');
}

/** Nothing in the records tells idle from hidden, so the words are both. */
export function idleWords({ from, to }: TimeSpan, startMs: number): string {
  return t('timeline.idle', 'No activity for {{time}} from {{from}}: idle, or the tab was out of sight', {
    time: formatDuration(to - from),
    from: formatOffset(from - startMs),
  });
}

/** A mark in words: kind, name, offset, duration; of several their number, and which is opened. */
export function clusterWords({ kind, marks }: MarkCluster, startMs: number): string {
  const [first] = marks;
  const last = marks[marks.length - 1] ?? first;
  if (marks.length === 1) {
    return markWords(first, startMs);
  }
  const several = t('timeline.several', '{{marks}}, {{from}} to {{to}}', {
    marks: formatQuantity(marks.length, MANY[kind]),
    from: formatOffset(first.timeMs - startMs),
    to: formatOffset(last.timeMs - startMs),
  });
  return `${several}\n${t('timeline.opensFirst', 'Opens the first: {{mark}}', { mark: markWords(first, startMs) })}`;
}

function markWords(mark: TimelineMark, startMs: number): string {
  const took = mark.durationMs > 0 ? `, ${formatDuration(mark.durationMs)}` : '';
  return `${nameOf(mark)}, ${formatOffset(mark.timeMs - startMs)}${took}`;
}

function nameOf(mark: TimelineMark): string {
  switch (mark.kind) {
    case 'action':
      return `${mark.action.type}: ${visibleText(actionTitle(mark.action), LIMIT)}`;
    case 'error':
      return t('timeline.error', 'error: {{title}}', { title: visibleText(errorTitle(mark.error), LIMIT) });
    case 'long_task':
      return t('timeline.longTask', 'long task: {{title}}', {
        title: visibleText(mark.task.script ?? t('timeline.noResponse', 'the page did not respond'), LIMIT),
      });
    case 'request': {
      const request = visibleText(requestWords(mark.resource), LIMIT);
      return mark.resource.failed
        ? t('timeline.failedRequest', 'failed request: {{request}}', { request })
        : t('timeline.slowRequest', 'slow request: {{request}}', { request });
    }
  }
}
