import type { SourceMap } from './sourceMap';

/** What is known of one script's source map. */
export type SourceMapState =
  | { status: 'loading' }
  | { status: 'ready'; map: SourceMap; from: 'grafana' | 'file' }
  /** `reason` says in words why there is none: "there is none at 1.4.2/app.js.map". */
  | { status: 'missing'; reason: string; retry?: () => void };

/** The source maps of the scripts in a stack, by the script as the stack has it. A script that is not asked for is absent. */
export type SourceMapStates = ReadonlyMap<string, SourceMapState>;
