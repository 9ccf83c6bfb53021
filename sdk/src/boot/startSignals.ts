import { attempt } from '../browser/guard';
import { defaultViewName } from '../browser/urls';
import { startActions } from '../signals/actions/actions';
import type { Actions } from '../signals/actions/actions';
import { startConsole } from '../signals/console/console';
import { startErrors } from '../signals/errors/errors';
import type { Errors } from '../signals/errors/errors';
import { startLongTasks } from '../signals/longTasks/longTasks';
import { placeSpan } from '../signals/place';
import { startRequests } from '../signals/requests/requests';
import { startResources } from '../signals/resources/resources';
import type { Resources } from '../signals/resources/resources';
import type { Signal } from '../signals/signal';
import { startViews } from '../signals/views/views';
import type { Views } from '../signals/views/views';
import { startVitals } from '../signals/vitals/vitals';
import type { Core } from './core';
import { startInstrumentations } from './instrumentations';
import type { Settings } from './options';

/** The signals that run. */
export interface Signals {
  views: Views;
  actions: Actions;
  errors: Errors;
  /** Handles now what the browser has queued. */
  drain(): void;
  /** All write what they still hold back. */
  flush(): void;
}

/**
 * Starts every signal: from here on the page is watched.
 * @param stops gets what undoes each, as soon as it runs: one that fails to start must not leave the others behind
 */
export function startSignals(core: Core, settings: Settings, stops: (() => void)[]): Signals {
  const { tools, session, tally, running, diagnose } = core;
  const { guard } = tools;
  const add = <T extends Signal>(signal: T): T => {
    stops.push(guard(() => signal.stop()));
    return signal;
  };
  const isOwn = (url: string): boolean => url.startsWith(settings.tracesUrl) || url.startsWith(settings.logsUrl);
  const onDrop = (): void => tally.drop(1);
  const since = activationStart();

  const isNew = core.begin(since);
  const views = add(
    startViews({
      tools,
      since,
      nameOf: (url) => attempt(() => settings.viewName?.(url), undefined) || defaultViewName(url),
      onView: (view, referrer) => tally.visit(view.name, referrer),
      onRename: (from, to) => tally.rename(from, to),
      onLoaded: (loadingTime) => tally.load(loadingTime),
    })
  );
  running.views = views;
  if (isNew) {
    core.announce();
  }
  const vitals = add(startVitals({ tools, onRendered: (view, ms) => views.setRenderingTime(view, ms) }));
  const actions = add(startActions({ tools, thresholds: settings.frustrations }));
  running.actions = actions;
  const errors = add(startErrors({ tools, onDrop, isOwn, diagnose }));
  const own: { resources?: Resources } = {};
  const requests = add(
    startRequests({
      tools,
      onFailing: errors.know,
      onFailure: errors.requestFailed,
      drain: () => own.resources?.drain(),
      propagateTo: settings.propagateTo,
      baggage: settings.baggage ? () => session.live()?.id : undefined,
      isLive: () => session.live() !== undefined,
    })
  );
  const resources = add(startResources({ tools, isOwn, takenByRequest: (entry) => requests.take(entry) }));
  own.resources = resources;
  const longTasks = add(startLongTasks(tools));
  add(startConsole({ tools, levels: settings.console, errors, onDrop, isSpeaking: core.isSpeaking }));
  stops.push(
    startInstrumentations({
      instrumentations: settings.instrumentations,
      recorder: tools.recorder,
      parent: () => placeSpan(tools.placeAt()),
      onFailure: (error) => diagnose(`An instrumentation did not start: ${String(error)}`),
    })
  );

  // In the order in which they must speak when the page goes away: what others count comes first.
  const order: Signal[] = [resources, requests, longTasks, errors, actions, views, vitals];
  return {
    views,
    actions,
    errors,
    drain() {
      resources.drain();
      longTasks.flush?.();
    },
    flush: () => order.forEach((signal) => guard(() => signal.flush?.())()),
  };
}

/** When the page was shown, in ms of `performance.now()`: 0 unless it was prerendered (Prerendering Revamped, WICG). */
function activationStart(): number {
  const [entry] = performance.getEntriesByType('navigation') as (PerformanceEntry & { activationStart?: number })[];
  return entry?.activationStart ?? 0;
}
