import { attempt } from '../browser/guard';
import type { Attributes, Severity } from '../browser/telemetry';
import type { User } from './identity';
import { readOptions } from './options';
import type { UserSessionsOptions } from './options';
import { start } from './start';
import type { Instance } from './start';

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
  setUser(user: User): void;
  clearUser(): void;
  setLabel(key: string, value: string | number | boolean | undefined): void;
  setLabels(labels: Record<string, string | number | boolean | undefined>): void;
  /** An error that the page caught itself. */
  captureError(error: unknown, attributes?: Attributes): void;
  addAction(name: string, attributes?: Attributes): void;
  /** A log record of the page's own. */
  log(message: string, attributes?: Attributes, severity?: Severity): void;
  /** A view that the page names itself. */
  startView(name: string): void;
  /** Undefined when there is none: before `init`, or after it ended and before the next interaction. */
  getSession(): SessionInfo | undefined;
  /** Ends the session, e.g. at a logout. The next interaction starts another one. */
  endSession(): void;
  /** Sends what waits. */
  flush(): Promise<void>;
  /** Sends what waits and removes the SDK from the page. `init` may be called again. */
  shutdown(): Promise<void>;
}

/** Calls before `init` wait for it, so many of them. */
const MAX_QUEUE = 100;

/** Creates the API. One of it is the package's; nothing runs before `init`. */
export function createApi(): UserSessions {
  let instance: Instance | undefined;
  let waiting: ((instance: Instance) => void)[] = [];

  const call = (use: (running: Instance) => void): void => {
    if (instance) {
      const running = instance;
      attempt(() => use(running), undefined);
    } else if (waiting.length < MAX_QUEUE && typeof window === 'object') {
      waiting.push(use);
    }
  };

  const init = (options: UserSessionsOptions): void => {
    if (instance || typeof window !== 'object' || typeof document !== 'object') {
      return;
    }
    const report = (message: string): void => options?.onDiagnostic?.(message);
    try {
      const read = readOptions(options);
      if ('problems' in read) {
        report(`User Sessions did not start: ${read.problems.join('; ')}.`);
        return;
      }
      const running = start(read.settings);
      instance = running;
      const calls = waiting;
      waiting = [];
      calls.forEach((use) => attempt(() => use(running), undefined));
    } catch (error) {
      attempt(() => report(`User Sessions did not start: ${String(error)}`), undefined);
    }
  };

  const api: UserSessions = {
    init(options) {
      attempt(() => init(options), undefined);
      return api;
    },
    setUser: (user) => call(({ identity }) => identity.setUser(user)),
    clearUser: () => call(({ identity }) => identity.clearUser()),
    setLabel: (key, value) => call(({ identity }) => identity.setLabels({ [key]: value })),
    setLabels: (labels) => call(({ identity }) => identity.setLabels(labels)),
    captureError: (error, attributes) => call((running) => running.captureError(error, attributes)),
    addAction: (name, attributes) => call((running) => running.addAction(name, attributes)),
    log: (message, attributes, severity = 'info') => call((running) => running.log(message, attributes, severity)),
    startView: (name) => call((running) => running.startView(name)),
    getSession: () => attempt(() => instance?.session(), undefined),
    endSession: () => call((running) => running.endSession()),
    flush: () => attempt(() => instance?.flush() ?? Promise.resolve(), Promise.resolve()),
    shutdown() {
      const running = instance;
      instance = undefined;
      waiting = [];
      return attempt(() => running?.stop() ?? Promise.resolve(), Promise.resolve());
    },
  };
  return api;
}
