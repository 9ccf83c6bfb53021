import type { EndReason } from '../contract';
import { attempt } from '../browser/guard';
import { hash } from '../browser/hash';
import type { Attributes, Severity } from '../browser/telemetry';
import { placeSpan } from '../signals/place';
import { createCore } from './core';
import type { Core } from './core';
import type { Identity, User } from './identity';
import { watchLife } from './life';
import type { Settings } from './options';
import { pageAttributes } from './pageAttributes';
import { startSignals } from './startSignals';
import type { Signals } from './startSignals';

/** Characters of a log line, and of a name, that the page may write. */
const MAX_LOG = 10_000;
const MAX_NAME = 100;

/** A running SDK. */
export interface Instance {
  identity: Identity;
  setUser(user: User): void;
  captureError(thrown: unknown, attributes?: Attributes): void;
  addAction(name: string, attributes?: Attributes): void;
  startAction(name: string, attributes?: Attributes): void;
  stopAction(name: string, attributes?: Attributes): void;
  log(body: string, attributes: Attributes | undefined, severity: Severity): void;
  startView(name: string): void;
  setViewName(name: string): void;
  addTiming(name: string, at: number): void;
  session(): { id: string; tabId: string; start: number } | undefined;
  endSession(): void;
  flush(): Promise<void>;
  /** Sends what waits and leaves the page as it was. With `consent_revoked` nothing stays stored. */
  stop(reason: EndReason): Promise<void>;
}

/** Puts the parts together. Where one fails to start, those that run are stopped again. */
export function start(settings: Settings): Instance {
  const core = createCore(settings);
  const stops: (() => void)[] = [];
  try {
    const running: { signals?: Signals } = {};
    // First: an interaction starts a session before any signal sees it.
    stops.push(follow(core, running));
    const signals = startSignals(core, settings, stops);
    running.signals = signals;
    return instanceOf({ core, signals, settings, stops });
  } catch (error) {
    [...stops, core.stop].forEach((stop) => attempt(stop, undefined));
    throw error;
  }
}

/** Lets the person and the browser's tab lead the session. */
function follow(core: Core, running: { signals?: Signals }): () => void {
  const { session, tally, exporter, tools } = core;
  return watchLife({
    guard: tools.guard,
    onInteraction() {
      session.interact();
      tally.touch();
    },
    onVisible: (visible) => tally.setVisible(visible),
    onLeaving: () => exporter.flushOnExit(true),
    onHide(final) {
      running.signals?.flush();
      tools.guard(core.writeDocument)();
      if (final) {
        tally.close();
      }
      exporter.flushOnExit(final);
    },
    onRestore(at) {
      tally.reopen();
      session.live();
      running.signals?.views.restore(at);
    },
    onTick() {
      tally.beat();
      session.live();
      core.releaseIfErrored();
    },
  });
}

function instanceOf(options: { core: Core; signals: Signals; settings: Settings; stops: (() => void)[] }): Instance {
  const { core, signals, settings, stops } = options;
  const { session, tally, identity, exporter, tools, slots } = core;
  const { views, actions, errors } = signals;
  const named = (name: string): string => String(name).slice(0, MAX_NAME);
  return {
    identity,
    setUser(user) {
      const owner = user?.id ?? user?.email ?? user?.name;
      const claim = (): boolean => owner == null || session.claim(hash(String(owner)));
      const isOther = !claim() && settings.newSessionOnUserChange;
      if (isOther) {
        session.end('user_change');
      }
      identity.setUser(user);
      if (isOther) {
        session.begin();
        claim();
      }
    },
    captureError: (thrown, attributes) => errors.capture(thrown, pageAttributes(attributes)),
    addAction: (name, attributes) => actions.add(named(name), pageAttributes(attributes)),
    startAction: (name, attributes) => actions.begin(named(name), pageAttributes(attributes)),
    stopAction: (name, attributes) => actions.finish(named(name), pageAttributes(attributes)),
    log(body, attributes, severity) {
      tools.recorder.log({
        body: String(body).slice(0, MAX_LOG),
        attributes: pageAttributes(attributes),
        severity,
        span: placeSpan(tools.placeAt()),
      });
    },
    startView: (name) => views.start(String(name)),
    setViewName: (name) => views.setName(String(name)),
    addTiming: (name, at) => views.addTiming(String(name), at),
    session() {
      const state = session.live();
      return state && { id: state.id, tabId: tally.tabId(), start: Math.round(state.start) };
    },
    endSession: () => session.end('logout'),
    flush() {
      signals.drain();
      core.writeDocument();
      return exporter.flush();
    },
    async stop(reason) {
      signals.flush();
      session.end(reason);
      stops.forEach((stop) => attempt(stop, undefined));
      tally.close();
      if (reason === 'consent_revoked') {
        slots.session.clear();
        slots.tab.clear();
      }
      await exporter.flush();
      core.stop();
    },
  };
}
