import type { SessionStory } from './story';

/** A session's story with nothing in it but what is given. */
export const story = (more: Partial<SessionStory> = {}): SessionStory => ({
  views: [],
  actions: [],
  errors: [],
  longTasks: [],
  webVitals: [],
  console: [],
  others: [],
  lines: [],
  ...more,
});
