import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { AppSettings } from '../../model/settings';
import { DEFAULT_SOURCE_MAP_PATH, sourceMapPath } from '../../model/sourceMaps/sourceMapPath';
import type { SourceMapState, SourceMapStates } from '../../model/sourceMaps/sourceMapState';
import { SourceMapStore } from '../run/SourceMapStore';

/** The source maps of a stack's scripts. */
export interface SourceMaps {
  states: SourceMapStates;
  /** Whether the settings say where source maps lie. */
  configured: boolean;
  /** Takes maps that a person picked; resolves with what was wrong with which. */
  pick: (files: readonly File[]) => Promise<string[]>;
}

/** One for all stacks of a visit. */
const STORE = new SourceMapStore();

/** A stack names few scripts of its page's own; more are not asked for. */
const MOST_SCRIPTS = 10;

/**
 * Reads the source maps of scripts, through Grafana from where the settings say, or those that a person picked.
 * @param scripts as the stack has them; the same array as long as they are the same
 * @param version of the application that wrote the stack
 */
export function useSourceMaps(
  { sourceMapUrl, sourceMapPath: template }: AppSettings,
  scripts: readonly string[],
  version: string | undefined,
  store: SourceMapStore = STORE
): SourceMaps {
  const revision = useSyncExternalStore(store.subscribe, () => store.revision);
  const configured = Boolean(sourceMapUrl);
  const wanted = useMemo(
    () => (configured ? scripts.slice(0, MOST_SCRIPTS).map((script) => placeOf(template, script, version)) : []),
    [configured, template, scripts, version]
  );
  useEffect(() => {
    wanted.forEach(({ script, path }) => path !== undefined && !store.pickedFor(script) && void store.request(path));
  }, [wanted, store]);
  const pick = useCallback((files: readonly File[]) => store.pick(files), [store]);
  const states = useMemo(() => {
    const found = new Map<string, SourceMapState>();
    wanted.forEach(({ script, path, problem }) =>
      found.set(
        script,
        path === undefined ? { status: 'missing', reason: problem ?? '' } : (store.at(path) ?? { status: 'loading' })
      )
    );
    for (const script of scripts) {
      const picked = store.pickedFor(script);
      if (picked) {
        found.set(script, picked);
      }
    }
    return found;
    // The store is the same object with other contents.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted, scripts, store, revision]);
  return useMemo(() => ({ states, configured, pick }), [states, configured, pick]);
}

interface Place {
  script: string;
  path?: string;
  problem?: string;
}

function placeOf(template: string | undefined, script: string, version: string | undefined): Place {
  try {
    return { script, path: sourceMapPath(template || DEFAULT_SOURCE_MAP_PATH, { script, version }) };
  } catch (error) {
    return { script, problem: (error as Error).message };
  }
}
