/** What the sessions-over-time graph can be split by: attributes that never change within a session. */
export const SPLITS = ['none', 'browser', 'os', 'device', 'country', 'release'] as const;
export type Split = (typeof SPLITS)[number];
