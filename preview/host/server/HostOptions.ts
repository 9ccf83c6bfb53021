/** The plugin that the host runs. */
export const PLUGIN_ID = 'opensessions-usersessions-app';

/** What the host server needs to know. */
export interface HostOptions {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Base addresses of Loki's and Tempo's HTTP APIs. */
  lokiUrl: string;
  tempoUrl: string;
  /** The built plugin: the repository's `dist`. */
  pluginDir: string;
  /** The built page: `preview/host/dist`. */
  pageDir: string;
  /** Recorded answers of real data sources: `preview/golden`. */
  recordingsDir: string;
  /** Grafana's icons, and the few of our own that its package lacks; the first folder that has an icon counts. */
  iconDirs: string[];
}
