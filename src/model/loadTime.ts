import type { Session } from './session';

/** A session's average page load (ms); undefined where it had none, or where an older SDK did not say. */
export function averageLoadTime({
  loads,
  loadingTimeMs,
}: Pick<Session, 'loads' | 'loadingTimeMs'>): number | undefined {
  return loads && loadingTimeMs !== undefined ? loadingTimeMs / loads : undefined;
}
