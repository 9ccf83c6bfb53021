import type { Resource } from './resource';

/**
 * What takes longer (ms) is slow: from about one second on people notice that they wait
 * (https://www.nngroup.com/articles/response-times-3-important-limits/).
 */
export const SLOW_RESOURCE_MS = 1000;

/**
 * Whether somebody waited for a resource for too long. Of any type but two: audio and video load for as long as they play, and
 * nobody waits for a beacon.
 */
export function isSlow({ type, durationMs }: Pick<Resource, 'type' | 'durationMs'>): boolean {
  return durationMs > SLOW_RESOURCE_MS && type !== 'media' && type !== 'beacon';
}
