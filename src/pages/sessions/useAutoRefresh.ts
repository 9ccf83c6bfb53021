import { rangeUtil } from '@grafana/data';
import { useEffect, useRef } from 'react';

/**
 * Calls `refresh` at each interval (`10s`), not while the page is hidden; then once as soon as it is seen again.
 * @param interval absent: never
 */
export function useAutoRefresh(interval: string | undefined, refresh: () => void): void {
  const latest = useRef(refresh);
  latest.current = refresh;

  useEffect(() => {
    if (!interval) {
      return;
    }
    let missed = false;
    const tick = () => {
      missed = document.hidden;
      if (!missed) {
        latest.current();
      }
    };
    const seen = () => missed && tick();
    const timer = setInterval(tick, rangeUtil.intervalToMs(interval));
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [interval]);
}
