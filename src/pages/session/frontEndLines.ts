import type { Outcome } from '../../model/outcome';
import type { LogLine, SessionStory } from '../../model/story';
import { mergeLines } from '../../views/log/logFilter';

/**
 * All that the browser wrote, in one list by time: the records of what happened, and the lines that the page logged itself.
 * @returns the worse of both outcomes with the lines of both
 */
export function frontEndLines(story: Outcome<SessionStory>, own: Outcome<LogLine[]>): Outcome<LogLine[]> {
  const data = story.data || own.data ? mergeLines(story.data?.lines ?? [], own.data ?? []) : undefined;
  for (const outcome of [story, own]) {
    if (outcome.status === 'failed') {
      return { ...outcome, data };
    }
  }
  if (story.status === 'loading' || own.status === 'loading') {
    return { status: 'loading', data };
  }
  const lines = data ?? [];
  for (const outcome of [story, own]) {
    if (outcome.status === 'partial') {
      return { ...outcome, data: lines };
    }
  }
  return lines.length === 0 && story.status === 'empty' ? { ...story, data: lines } : { status: 'done', data: lines };
}
