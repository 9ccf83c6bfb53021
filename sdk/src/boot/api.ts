import { attempt } from '../browser/guard';
import { outsideZone } from '../browser/outsideZone';
import type { Attributes, Severity } from '../browser/telemetry';
import type { User } from './identity';
import { readOptions } from './options';
import type { Consent, Settings, UserSessionsOptions } from './options';
import { start } from './start';
import type { Instance } from './start';

export type { Attributes, Severity } from '../browser/telemetry';

/** The session that the page is in. `start` in ms since the epoch. */
export interface SessionInfo {
  id: string;
  tabId: string;
  start: number;
}

/** What a page can call. Nothing here ever throws; without a browser every call does nothing. */
export interface UserSessions {
  /** Starts the SDK. Only the first call counts. Wrong options start nothing and are told to `onDiagnostic`. */
  init(options: UserSessionsOptions): UserSessions;
  /**
   * What the visitor agreed to; wins over the option. `granted` starts what waited for it. `denied` and `pending` stop
   * what runs: what was recorded so far is sent, then everything stored is removed.
   */
  setConsent(consent: Consent): void;
  setUser(user: User): void;
  clearUser(): void;
  setLabel(key: string, value: string | number | boolean | undefined): void;
  setLabels(labels: Record<string, string | number | boolean | undefined>): void;
  /** An error that the page caught itself. */
  captureError(error: unknown, attributes?: Attributes): void;
  /** An action that takes no time. */
  addAction(name: string, attributes?: Attributes): void;
  /** An action that takes time, until `stopAction` with the same name. */
  startAction(name: string, attributes?: Attributes): void;
  stopAction(name: string, attributes?: Attributes): void;
  /** A log record of the page's own. */
  log(message: string, attributes?: Attributes, severity?: Severity): void;
  /** A view that the page names itself. */
  startView(name: string): void;
  /** Another name for the current view, e.g. once its content is known. */
  setViewName(name: string): void;
  /** A moment of the current view: `at` in ms of `performance.now()`, now if not said. */
  addTiming(name: string, at?: number): void;
  /** Undefined when there is none: before `init`, or after it ended and before the next interaction. */
  getSession(): SessionInfo | undefined;
  /** Ends the session, e.g. at a logout. The next interaction starts another one. */
  endSession(): void;
  /** Sends what waits. */
  flush(): Promise<void>;
  /** Sends what waits and removes the SDK from the page. `init` may be called again. */
  shutdown(): Promise<void>;
}

/** Calls before the start wait for it, so many of them. */
const MAX_QUEUE = 100;

/** Creates the API. One of it is the package's; nothing runs before `init`. */
export function createApi(): UserSessions {
  let instance: Instance | undefined;
  /** Set by `init`: what to start once the visitor agrees and the page is shown. */
  let settings: Settings | undefined;
  let consent: Consent | undefined;
  let waiting: ((instance: Instance) => void)[] = [];

  const call = (use: (running: Instance) => void): void => {
    if (instance) {
      const running = instance;
      attempt(() => outsideZone(() => use(running)), undefined);
    } else if (waiting.length < MAX_QUEUE && typeof window === 'object' && consent !== 'denied') {
      waiting.push(use);
    }
  };

  const report = (message: string): void => attempt(() => settings?.onDiagnostic?.(message), undefined);

  const begin = (): void => {
    if (instance || !settings || consent !== 'granted') {
      return;
    }
    // A page that is prepared for a visit that may never come is no visit (Prerendering Revamped, WICG).
    if ((document as Document & { prerendering?: boolean }).prerendering) {
      document.addEventListener('prerenderingchange', begin, { once: true });
      return;
    }
    try {
      const running = outsideZone(() => start(settings as Settings));
      instance = running;
      const calls = waiting;
      waiting = [];
      calls.forEach(call);
    } catch (error) {
      report(`User Sessions did not start: ${String(error)}`);
    }
  };

  const stop = (reason: 'stopped' | 'consent_revoked'): Promise<void> => {
    const running = instance;
    instance = undefined;
    waiting = [];
    return attempt(() => running?.stop(reason) ?? Promise.resolve(), Promise.resolve()).catch(() => {});
  };

  const init = (options: UserSessionsOptions): void => {
    if (settings || typeof window !== 'object' || typeof document !== 'object') {
      return;
    }
    const read = readOptions(options);
    if ('problems' in read) {
      attempt(() => options?.onDiagnostic?.(`User Sessions did not start: ${read.problems.join('; ')}.`), undefined);
      return;
    }
    settings = read.settings;
    consent ??= settings.consent;
    begin();
  };

  const api: UserSessions = {
    init(options) {
      attempt(() => init(options), undefined);
      return api;
    },
    setConsent(next) {
      consent = next;
      if (next === 'granted') {
        begin();
      } else if (instance || next === 'denied') {
        void stop('consent_revoked');
      }
    },
    setUser: (user) => call((running) => running.setUser(user)),
    clearUser: () => call(({ identity }) => identity.clearUser()),
    setLabel: (key, value) => call(({ identity }) => identity.setLabels({ [key]: value })),
    setLabels: (labels) => call(({ identity }) => identity.setLabels(labels)),
    captureError: (error, attributes) => call((running) => running.captureError(error, attributes)),
    addAction: (name, attributes) => call((running) => running.addAction(name, attributes)),
    startAction: (name, attributes) => call((running) => running.startAction(name, attributes)),
    stopAction: (name, attributes) => call((running) => running.stopAction(name, attributes)),
    log: (message, attributes, severity = 'info') => call((running) => running.log(message, attributes, severity)),
    startView: (name) => call((running) => running.startView(name)),
    setViewName: (name) => call((running) => running.setViewName(name)),
    addTiming(name, at = attempt(() => performance.now(), 0)) {
      call((running) => running.addTiming(name, at));
    },
    getSession: () => attempt(() => instance?.session(), undefined),
    endSession: () => call((running) => running.endSession()),
    flush: () => attempt(() => instance?.flush() ?? Promise.resolve(), Promise.resolve()),
    shutdown() {
      settings = undefined;
      consent = undefined;
      return stop('stopped');
    },
  };
  return api;
}
