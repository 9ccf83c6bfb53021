import { COMMON_ATTR, DELTA_ATTR } from '../contract';
import { createActivity } from '../browser/activity';
import { createClock } from '../browser/clock';
import { attempt, createGuard } from '../browser/guard';
import { canObserve } from '../browser/observe';
import { sharedSlot, tabSlot } from '../browser/storage';
import type { Slot } from '../browser/storage';
import type { Attributes } from '../browser/telemetry';
import { createSanitizeUrl } from '../browser/urls';
import { createExporter } from '../export/exporter';
import type { Exporter } from '../export/exporter';
import { createReview } from '../export/review';
import { scheduleDocuments } from '../session/schedule';
import { createSession } from '../session/session';
import type { Session } from '../session/session';
import { createTally } from '../session/tally';
import type { Tally } from '../session/tally';
import type { Tools } from '../signals/signal';
import type { Actions } from '../signals/actions/actions';
import type { Views } from '../signals/views/views';
import { createIdentity } from './identity';
import type { Identity } from './identity';
import type { Settings } from './options';
import { createRecorder } from './recorder';
import { createResources } from './resource';
import { isSampled } from './sampling';
import { createStory } from './story';

/** What the signals stand on: the session, its counts, and the way out. */
export interface Core {
  tools: Tools;
  session: Session;
  tally: Tally;
  exporter: Exporter;
  identity: Identity;
  slots: { session: Slot; tab: Slot };
  /** Views and actions, once they run: they say where something happens, and end with the session. */
  running: { views?: Views; actions?: Actions };
  /** Tells `onDiagnostic`. */
  diagnose(message: string): void;
  /** Whether the page's `onDiagnostic` or `beforeSend` is being called right now. */
  isSpeaking(): boolean;
  /**
   * Starts the session of the page, or joins it. Since: ms of `performance.now()`.
   * @returns whether it is a new one, to be announced once there is a view
   */
  begin(since: number): boolean;
  /** Writes the start of the session, unless it is held back: then that is done when it has an error. */
  announce(): void;
  /** Writes the session's document, when something changed. */
  writeDocument(): void;
  /** Another tab may have seen the first error of a session that is held back. */
  releaseIfErrored(): void;
  stop(): void;
}

/** Builds the core. Nothing of the page is touched yet. */
export function createCore(settings: Settings): Core {
  let isSpeaking = false;
  const speak = <T>(say: () => T): T => {
    isSpeaking = true;
    try {
      return say();
    } finally {
      isSpeaking = false;
    }
  };
  const diagnose = (message: string): void => attempt(() => speak(() => settings.onDiagnostic?.(message)), undefined);
  const guard = createGuard(diagnose);
  const clock = createClock();
  const identity = createIdentity();
  const sanitizeUrl = createSanitizeUrl(settings.allowedQueryParams);
  const slots = {
    session: sharedSlot('opensessions.session', settings.sessionMaxMs),
    tab: tabSlot('opensessions.tab'),
  };
  const tally = createTally({
    clock,
    slot: slots.tab,
    longTasks: canObserve('longtask'),
    visible: document.visibilityState === 'visible',
  });
  const running: Core['running'] = {};
  let stopSchedule = (): void => {};

  const session = createSession({
    clock,
    slot: slots.session,
    idleMs: settings.sessionIdleMs,
    maxMs: settings.sessionMaxMs,
    onStart(state, created) {
      tally.enter(state.id);
      running.views?.renew();
      if (created && running.views) {
        announce();
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
        story.end(state, reason, at);
      }
      if (isHeld()) {
        exporter.forgetHeld();
      }
    },
  });
  const isHeld = (): boolean => !!settings.onlySessionsWithErrors && !session.live()?.errored;

  const { beforeSend } = settings;
  const exporter = createExporter({
    guard,
    fetch: window.fetch.bind(window),
    urls: { traces: settings.tracesUrl, logs: settings.logsUrl },
    headers: settings.headers,
    compress: settings.compress,
    review: beforeSend
      ? createReview({
          beforeSend: (record) => speak(() => beforeSend(record)),
          onFailure: (error) => diagnose(`beforeSend failed, and its record is not sent: ${String(error)}`),
        })
      : () => true,
    isHeld,
    onDrop: (records) => tally.drop(records),
    onRefused: diagnose,
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
    resources: createResources(settings),
    onSpan: exporter.addSpan,
    onLog: exporter.addLog,
    now: clock.now,
    common,
  });
  const story = createStory({ recorder, tally, session: session.live });

  function announce(): void {
    const state = session.live();
    if (state && !isHeld()) {
      story.start(state);
      exporter.flushSoon();
    }
  }
  function writeDocument(): void {
    if (!isHeld()) {
      story.document();
    }
  }
  const firstError = (): void => {
    tally.addDelta(DELTA_ATTR.errored, 1);
    if (settings.onlySessionsWithErrors) {
      exporter.release();
      announce();
    }
  };

  const tools: Tools = {
    clock,
    guard,
    recorder,
    activity: createActivity(),
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
        firstError();
      }
      if (counter === 'frustrations' && session.flagOnce('frustrated')) {
        tally.addDelta(DELTA_ATTR.frustrated, 1);
      }
    },
    placeAt: (time) => ({ view: running.views?.at(time), action: running.actions?.at(time) }),
  };

  return {
    tools,
    session,
    tally,
    exporter,
    identity,
    slots,
    running,
    diagnose,
    isSpeaking: () => isSpeaking,
    begin: (since) => session.begin(clock.epoch(since)) !== undefined,
    announce,
    writeDocument,
    releaseIfErrored() {
      if (settings.onlySessionsWithErrors && !isHeld()) {
        exporter.release();
      }
    },
    stop() {
      stopSchedule();
      exporter.stop();
    },
  };
}
