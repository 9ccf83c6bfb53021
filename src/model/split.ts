/**
 * What the sessions-over-time graph can be split by: attributes that never change within a session, or whether it had
 * errors.
 */
export const SPLITS = ['none', 'browser', 'os', 'device', 'country', 'release', 'errors'] as const;
export type Split = (typeof SPLITS)[number];
