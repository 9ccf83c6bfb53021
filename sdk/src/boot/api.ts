import { attempt } from '../browser/guard';
import { outsideZone } from '../browser/outsideZone';
import type { Attributes, Severity } from '../browser/telemetry';
import type { User } from './identity';
import { readOptions } from './options';
import type { Consent, Settings, UserSessionsOptions } from './options';
import { start } from './start';
import type { Instance } from './start';

export type { Attributes, Severity } from '../browser/telemetry';

/** The session that the page is in. */
export interface SessionInfo {
  /** `session.id`, 32 hex digits: what a link to the session needs. */
  id: string;
  /** `rum.tab.id`, 16 hex digits: one browser tab of it. */
  tabId: string;
  /** When it began, in ms since the epoch. */
  start: number;
}

/**
 * What a page can call. Nothing here ever throws or writes to the console: `onDiagnostic` is told what is wrong. Without a
 * browser (server-side rendering) every call does nothing. Calls before `init`, or before the visitor has agreed, wait for the
 * start, at most 100 of them; `getSession`, `flush` and `shutdown` do not wait.
 */
export interface UserSessions {
  /**
   * Starts the SDK. Only the first call counts, until `shutdown`. Wrong options start nothing and are told to `onDiagnostic`.
   * @param options see below; `serviceName` and one way to the receiver are required
   * @returns the API itself, for `const sessions = init({ … })`
   */
  init(options: UserSessionsOptions): UserSessions;
  /**
   * What the visitor agreed to; wins over the option `consent`. `granted` starts what waited for it. `denied` and `pending`
   * stop what runs: what was recorded so far is sent, the session ends, everything stored is removed and the page is as it was
   * before. After `denied` calls no longer wait. It is of this page alone: say it in every tab.
   * @param consent what they chose; nothing of it is stored, so say it again on each page load
   */
  setConsent(consent: Consent): void;
  /**
   * Who uses the page, on every record from now on. With another user than the session's a new session begins, unless
   * `newSessionOnUserChange` is off. To know the user again after a reload, a hash of the id (else the e-mail, else the name) is
   * stored with the session.
   * @param user only what is given is sent, at most 200 characters of each
   */
  setUser(user: User): void;
  /** Forgets the user, for what is recorded from now on. The session goes on; at a logout call `endSession` too. */
  clearUser(): void;
  /**
   * Sets a label of the page's own: `label.<key>` on every record from now on.
   * @param key at most 100 characters; at most 40 labels are kept, further keys are ignored
   * @param value at most 200 characters, sent as text; `undefined` removes the label
   */
  setLabel(key: string, value: string | number | boolean | undefined): void;
  /**
   * Sets several labels, as `setLabel` does; those that are not named stay.
   * @param labels by their keys
   */
  setLabels(labels: Record<string, string | number | boolean | undefined>): void;
  /**
   * Records an error that the page caught itself, with the source `manual`. An error object is recorded once, however often it
   * comes. 5 of a kind and 100 in all are written a minute; the others are counted.
   * @param error an `Error` with its stack and causes, or any other value, told in words
   * @param attributes of this error
   */
  captureError(error: unknown, attributes?: Attributes): void;
  /**
   * Records an action that takes no time, of the type `custom`.
   * @param name at most 100 characters
   * @param attributes of this action
   */
  addAction(name: string, attributes?: Attributes): void;
  /**
   * Begins an action that takes time, until `stopAction` with the same name. One of that name that still runs ends here.
   * At most 20 run at once; each ends by itself after 10 min, and with the session or the page.
   * @param name at most 100 characters
   * @param attributes of this action
   */
  startAction(name: string, attributes?: Attributes): void;
  /**
   * Ends an action that `startAction` began; nothing happens where none of that name runs.
   * @param name as it was begun
   * @param attributes added to those of the start
   */
  stopAction(name: string, attributes?: Attributes): void;
  /**
   * Writes a log record of the page's own.
   * @param message at most 10,000 characters
   * @param attributes of this record
   * @param severity `info` if not said
   */
  log(message: string, attributes?: Attributes, severity?: Severity): void;
  /**
   * Begins a view that is no route, such as a step of a wizard; the view before it ends. Right after a change of the route it
   * names that route's view.
   * @param name at most 300 characters
   */
  startView(name: string): void;
  /**
   * Gives the current view another name, e.g. once its content is known. What was recorded before keeps the old one.
   * @param name at most 300 characters
   */
  setViewName(name: string): void;
  /**
   * Marks a moment of the current view: `rum.view.timing.<name>`, in ms since the view began. The same name again moves it; at
   * most 20 a view.
   * @param name at most 100 characters; what is no letter, digit, `_`, `-` or `.` becomes `_`
   * @param at in ms of `performance.now()`, or since the epoch; now if not said
   */
  addTiming(name: string, at?: number): void;
  /** @returns the session, or `undefined` where there is none: before `init`, or after it ended and before the next interaction */
  getSession(): SessionInfo | undefined;
  /** Ends the session with the reason `logout`. The next interaction starts another one. */
  endSession(): void;
  /** @returns a promise that resolves when the receiver has taken what waited, or the attempt failed: then it is tried again later. Never rejects */
  flush(): Promise<void>;
  /**
   * Sends what waits, ends the session and puts every patched function of the page back. `init` may be called again.
   * @returns a promise that resolves when all that is done. Never rejects
   */
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
