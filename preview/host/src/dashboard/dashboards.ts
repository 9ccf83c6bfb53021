import type { Dashboard } from './Dashboard';
import panels from './panels.json';

/** The host's dashboards, by uid. */
export const DASHBOARDS: ReadonlyMap<string, Dashboard> = new Map([[panels.uid, panels as unknown as Dashboard]]);
