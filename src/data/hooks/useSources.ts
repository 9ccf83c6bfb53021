import { useCallback, useMemo, useState } from 'react';
import type { Outcome } from '../../model/outcome';
import type { AppSettings, Sources } from '../../model/settings';
import { chooseSources } from '../run/chooseSources';

const NO_SOURCES: Sources = { lokiUid: '', lokiName: '' };

/** The data sources in use: the configured ones, else the default or the first of their type. */
export function useSources({ lokiUid, tempoUid, source, faroSelector }: AppSettings): Outcome<Sources> {
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  return useMemo((): Outcome<Sources> => {
    // Grafana's list of data sources can change between attempts.
    void attempt;
    const chosen = chooseSources({ lokiUid, tempoUid, source, faroSelector });
    switch (chosen.kind) {
      case 'chosen':
        return { status: 'done', data: chosen.sources };
      case 'none':
        return { status: 'empty', data: NO_SOURCES, reason: chosen.reason };
      case 'failed':
        return { status: 'failed', failure: chosen.failure, retry };
    }
  }, [lokiUid, tempoUid, source, faroSelector, attempt, retry]);
}
