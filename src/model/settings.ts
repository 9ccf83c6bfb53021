/** What the configuration page stores in the app's jsonData. A data source that is absent is the default of its type. */
export interface AppSettings {
  lokiUid?: string;
  tempoUid?: string;
  /** Where Grafana's server reads source maps from: the base address of the route in plugin.json. Absent: nowhere. */
  sourceMapUrl?: string;
  /** Where a script's map lies below it, see `sourceMapPath`. Absent: beside the script. */
  sourceMapPath?: string;
  /** Who tells of sessions; absent: our SDK. */
  source?: 'faro';
  /** With `source: 'faro'`: the streams that hold Faro's lines, `{app="shop"}`. */
  faroSelector?: string;
}

/** The data sources in use, chosen from the settings or by default. */
export interface Sources {
  lokiUid: string;
  lokiName: string;
  /** Absent where there is no Tempo: resources and traces are then said to be unavailable. */
  tempoUid?: string;
  tempoName?: string;
  /** Where sessions are made from Grafana Faro's lines: the selector of their streams. Absent: from our SDK's documents. */
  faroSelector?: string;
}

/** Which sessions a page is about. */
export interface Scope {
  sources: Sources;
  /** `service.name` of the web application. */
  service: string;
  /** Whether Loki keeps `rum_stream` as an index label (docs/contract.md); decides the form of every sessions query. */
  indexed: boolean;
}
