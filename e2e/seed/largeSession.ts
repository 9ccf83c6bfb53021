/** A long session as it was lived, every part with a name that tests can look for. Times in ms since the epoch, sizes in bytes. */
export interface LargeSession {
  id: string;
  startMs: number;
  endMs: number;
  tabs: string[];
  pages: LargePage[];
  actions: LargeAction[];
  resources: LargeResource[];
  errors: LargeError[];
  longTasks: LargeLongTask[];
  consoleRecords: LargeLine[];
  vitals: LargeVital[];
  /** What the page logged itself. */
  ownLines: LargeLine[];
  /** What the services behind it logged. */
  backEndLines: LargeLine[];
}

/** What happened on a page. */
export interface OnPage {
  id: string;
  ms: number;
  page: LargePage;
}

export interface LargePage {
  id: string;
  name: string;
  tab: string;
  startMs: number;
  endMs: number;
  loadingType: 'initial_load' | 'route_change';
  loadingTimeMs: number;
  renderingTimeMs: number;
  traceId: string;
  spanId: string;
}

export interface LargeAction extends OnPage {
  type: 'click' | 'input';
  name: string;
  target: string;
  durationMs: number;
  frustration?: 'rage_click' | 'dead_click';
  traceId: string;
  spanId: string;
}

export interface LargeResource extends OnPage {
  type: 'document' | 'script' | 'stylesheet' | 'image' | 'font' | 'media' | 'fetch' | 'xhr';
  url: string;
  method: string;
  status: number;
  durationMs: number;
  /** Absent where the browser hides them: another origin's. */
  sizes?: { transfer: number; decoded: number };
  phases?: Record<'queue' | 'redirect' | 'dns' | 'connect' | 'tls' | 'request' | 'response', number>;
  /** That asked for it. */
  action?: LargeAction;
  traceId: string;
  spanId: string;
  parentSpanId: string;
}

export interface LargeError extends OnPage {
  type: string;
  message: string;
  stack?: string;
  fingerprint: string;
  handled: boolean;
  source: 'onerror' | 'manual' | 'network';
  /** That failed. */
  request?: LargeResource;
  action?: LargeAction;
}

export interface LargeLongTask extends OnPage {
  durationMs: number;
  script: string;
}

export interface LargeVital extends OnPage {
  name: 'LCP' | 'FCP' | 'TTFB' | 'INP' | 'CLS';
  value: number;
  rating: 'good' | 'needs-improvement' | 'poor';
}

export interface LargeLine {
  ms: number;
  service: string;
  level: 'ERROR' | 'WARN' | 'INFO';
  text: string;
  /** The page that wrote it. */
  page?: LargePage;
  traceId?: string;
  spanId?: string;
}
