import { COMMON_ATTR, DELTA_ATTR, EVENT, SESSION_ATTR, SESSIONS_STREAM } from '../contract';
import { createActivity } from '../browser/activity';
import { createClock } from '../browser/clock';
import { attempt, createGuard } from '../browser/guard';
import { canObserve } from '../browser/observe';
import { sharedSlot, tabSlot } from '../browser/storage';
import type { Attributes, Severity } from '../browser/telemetry';
import { createSanitizeUrl, defaultViewName } from '../browser/urls';
import { createExporter } from '../export/exporter';
import { createSession } from '../session/session';
import { scheduleDocuments } from '../session/schedule';
import { createTally } from '../session/tally';
import { startActions } from '../signals/actions/actions';
import type { Actions } from '../signals/actions/actions';
import { startErrors } from '../signals/errors/errors';
import { startLongTasks } from '../signals/longTasks/longTasks';
import { startRequests } from '../signals/requests/requests';
import { startResources } from '../signals/resources/resources';
import type { Tools } from '../signals/signal';
import { startViews } from '../signals/views/views';
import type { Views } from '../signals/views/views';
import { startVitals } from '../signals/vitals/vitals';
import { createIdentity } from './identity';
import type { Identity } from './identity';
import { watchLife } from './life';
import type { Settings } from './options';
import { pageAttributes } from './pageAttributes';
import { createRecorder } from './recorder';
import { createResource } from './resource';
import { isSampled } from './sampling';

/** Characters of a log line that the page may write. */
const MAX_LOG = 10_000;

/** A running SDK. */
export interface Instance {
  identity: Identity;
  captureError(thrown: unknown, attributes?: Attributes): void;
  addAction(name: string, attributes?: Attributes): void;
  log(body: string, attributes: Attributes | undefined, severity: Severity): void;
  startView(name: string): void;
  session(): { id: string; tabId: string; start: number } | undefined;
  endSession(): void;
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** Puts the parts together: the only place that knows them all. */
export function start(settings: Settings): Instance {
  const diagnose = (message: string): void => attempt(() => settings.onDiagnostic?.(message), undefined);
  const guard = createGuard(diagnose);
  const clock = createClock();
  const activity = createActivity();
  const identity = createIdentity();
  const sanitizeUrl = createSanitizeUrl(settings.allowedQueryParams);
  const tally = createTally({
    clock,
    slot: tabSlot('opensessions.tab'),
    longTasks: canObserve('longtask'),
    visible: document.visibilityState === 'visible',
  });

  // Signals know each other only through these: each is set once it runs.
  const running: { views?: Views; actions?: Actions } = {};
  let stopSchedule = (): void => {};

  const exporter = createExporter({
    guard,
    fetch: window.fetch.bind(window),
    urls: { traces: settings.tracesUrl, logs: settings.logsUrl },
    headers: settings.headers,
    onDrop: (records) => tally.drop(records),
    onRefused: diagnose,
  });

  const session = createSession({
    clock,
    slot: sharedSlot('opensessions.session', settings.sessionMaxMs),
    idleMs: settings.sessionIdleMs,
    maxMs: settings.sessionMaxMs,
    onStart(state, created) {
      tally.enter(state.id);
      running.views?.renew();
      if (created && running.views) {
        announce(state);
      }
      stopSchedule();
      stopSchedule = scheduleDocuments(guard(writeDocument));
    },
    onEnd(state, { reason, at, writeEnd }) {
      stopSchedule();
      running.actions?.end();
      running.views?.end();
      writeDocument();
      if (writeEnd) {
        recorder.log({
          event: EVENT.sessionEnd,
          body: `Session ended: ${reason}`,
          at,
          attributes: { [SESSION_ATTR.endReason]: reason, [SESSION_ATTR.startMs]: Math.round(state.start) },
        });
      }
    },
  });

  const common = (): Attributes | undefined => {
    const state = session.live();
    if (!state || !isSampled(state.id, settings.sampleRate)) {
      return undefined;
    }
    const view = running.views?.at();
    return {
      [COMMON_ATTR.sessionId]: state.id,
      [COMMON_ATTR.tabId]: tally.tabId(),
      [COMMON_ATTR.viewId]: view?.id,
      [COMMON_ATTR.viewName]: view?.name,
      [COMMON_ATTR.documentUrl]: sanitizeUrl(location.href),
      [COMMON_ATTR.actionId]: running.actions?.at()?.id,
      ...identity.attributes(),
    };
  };
  const recorder = createRecorder({
    resource: createResource(settings),
    sessionsResource: createResource(settings, SESSIONS_STREAM),
    spanProcessor: exporter.spanProcessor,
    logProcessor: exporter.logProcessor,
    now: clock.now,
    common,
  });

  function announce(state: { start: number; previous?: string }): void {
    recorder.log({
      event: EVENT.sessionStart,
      body: 'Session started',
      at: state.start,
      attributes: {
        [SESSION_ATTR.previousId]: state.previous,
        [SESSION_ATTR.userAgent]: navigator.userAgent,
        [SESSION_ATTR.startMs]: Math.round(state.start),
      },
    });
  }

  function writeDocument(): void {
    const state = session.live();
    const attributes = state && tally.document(state);
    if (attributes) {
      recorder.log({
        event: EVENT.session,
        body: `Session with ${String(attributes[`${SESSION_ATTR.counterPrefix}views`])} views`,
        attributes,
      });
    }
  }

  const tools: Tools = {
    clock,
    guard,
    recorder,
    activity,
    sanitizeUrl,
    count(counter, { view, action } = {}, by = 1) {
      if (!session.live()) {
        return;
      }
      tally.count(counter, by);
      for (const place of [view, action]) {
        if (place) {
          place.counters[counter] = (place.counters[counter] ?? 0) + by;
        }
      }
      if (view) {
        view.changed = true;
      }
      if (counter === 'errors' && session.flagOnce('errored')) {
        tally.addDelta(DELTA_ATTR.errored, 1);
      }
      if (counter === 'frustrations' && session.flagOnce('frustrated')) {
        tally.addDelta(DELTA_ATTR.frustrated, 1);
      }
    },
    placeAt: (time) => ({ view: running.views?.at(time), action: running.actions?.at(time) }),
  };

  const created = session.begin(clock.epoch(0));
  const views = startViews({
    tools,
    nameOf: (url) => attempt(() => settings.viewName?.(url), undefined) || defaultViewName(url),
    onView: (view, referrer) => tally.visit(view.name, referrer),
    onLoaded: (loadingTime) => tally.load(loadingTime),
  });
  running.views = views;
  if (created) {
    announce(created);
  }
  const initialPlace = tools.placeAt();
  const vitals = startVitals({
    tools,
    initialPlace: () => initialPlace,
    onRendered: (ms) => views.setRenderingTime(ms),
  });
  const actions = startActions(tools);
  running.actions = actions;
  const errors = startErrors({ tools, onDrop: () => tally.drop(1) });
  const requests = startRequests({
    tools,
    onFailure: errors.requestFailed,
    drain: () => resources.drain(),
    propagateTo: settings.propagateTo,
    isLive: () => session.live() !== undefined,
  });
  const resources = startResources({
    tools,
    isOwn: (url) => url.startsWith(settings.tracesUrl) || url.startsWith(settings.logsUrl),
    takenByRequest: (entry) => requests.take(entry),
  });
  const longTasks = startLongTasks(tools);
  // In the order in which they must speak when the page goes away: what others count comes first.
  const signals = [resources, requests, longTasks, errors, actions, views, vitals];

  const stopLife = watchLife({
    guard,
    onInteraction() {
      session.interact();
      tally.touch();
    },
    onVisible: (visible) => tally.setVisible(visible),
    onHide(final) {
      signals.forEach((signal) => guard(() => signal.flush?.())());
      guard(writeDocument)();
      if (final) {
        tally.close();
      }
      exporter.flushOnExit(final);
    },
    onRestore(at) {
      tally.reopen();
      session.live();
      views.restore(at);
    },
    onTick: () => void session.live(),
  });

  return {
    identity,
    captureError: (thrown, attributes) => errors.capture(thrown, pageAttributes(attributes)),
    addAction: (name, attributes) => actions.add(String(name).slice(0, 100), pageAttributes(attributes)),
    log(body, attributes, severity) {
      const { view, action } = tools.placeAt();
      recorder.log({
        body: String(body).slice(0, MAX_LOG),
        attributes: pageAttributes(attributes),
        severity,
        span: action?.span ?? view?.span,
      });
    },
    startView: (name) => views.start(String(name)),
    session() {
      const state = session.live();
      return state && { id: state.id, tabId: tally.tabId(), start: Math.round(state.start) };
    },
    endSession: () => session.end('logout'),
    flush() {
      resources.drain();
      longTasks.flush?.();
      writeDocument();
      return exporter.flush();
    },
    async stop() {
      signals.forEach((signal) => guard(() => signal.flush?.())());
      session.end('stopped');
      signals.forEach((signal) => guard(() => signal.stop())());
      stopLife();
      stopSchedule();
      tally.close();
      await exporter.flush();
      exporter.stop();
    },
  };
}
