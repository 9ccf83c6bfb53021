import type { ActionType, ErrorSource } from '@opensessions/browser-sdk/contract';
import { levelOf, type LogLevel } from '../../../model/logLevel';
import type { Action, ErrorEvent, EventBase, LogLine, SessionStory, View, WebVital } from '../../../model/story';
import { asNumber, asText } from '../values';
import { CSP_VIOLATION, isAction, isError } from './faroDocument';
import { isSpan, USER_ACTION, type FaroLine } from './faroLine';
import { faroResources } from './faroResources';
import { faroViews, type FaroView, type FaroViews } from './faroViews';

const VITALS = ['lcp', 'inp', 'cls', 'fcp', 'ttfb'];
const CONSOLE_ERROR = 'console.error: ';

/**
 * The story that a session's lines tell. Events that the page pushed itself are actions of its own; which action a line belongs to
 * is not known: Alloy leaves it out.
 * @param lines of one session, each once
 */
export function faroStory(lines: readonly FaroLine[]): SessionStory {
  const byTime = [...lines].sort((a, b) => a.timeMs - b.timeMs);
  const views = faroViews(byTime);
  const based = byTime.map((line) => ({ line, base: baseOf(line, views) }));
  const those = (test: (line: FaroLine) => boolean) => based.filter(({ line }) => test(line));
  return {
    views: viewsOf(byTime, views),
    actions: those(isAction).map(actionOf),
    errors: those(isError).map(errorOf),
    longTasks: [],
    webVitals: based.map(webVitalOf).filter((vital) => vital !== undefined),
    console: [],
    others: [],
    lines: based.map(logLineOf),
    resources: faroResources(byTime, views),
  };
}

interface Based {
  line: FaroLine;
  base: EventBase;
}

function baseOf(line: FaroLine, { viewOf }: FaroViews): EventBase {
  const { fields, user, labels, timeMs } = line;
  const view = viewOf(line);
  return {
    timeMs,
    lineId: line.id,
    viewId: view?.id,
    viewName: view?.name,
    url: asText(fields.page_url),
    userId: user.id,
    traceId: asText(fields.traceID),
    spanId: asText(fields.spanID),
    labels,
    attributes: fields,
  };
}

function viewsOf(lines: readonly FaroLine[], { views, viewOf }: FaroViews): View[] {
  const firstLines = new Map<FaroView | undefined, FaroLine>();
  for (const line of lines) {
    const view = viewOf(line);
    // A span names the page of when it was sent.
    if (!firstLines.has(view) && !isSpan(line.name)) {
      firstLines.set(view, line);
    }
  }
  return views.map((view) => {
    const first = firstLines.get(view);
    return {
      timeMs: view.startMs,
      lineId: first?.id,
      viewId: view.id,
      viewName: view.name,
      url: asText(first?.fields.page_url),
      userId: first?.user.id,
      labels: first?.labels ?? {},
      attributes: first?.fields ?? {},
      startMs: view.startMs,
      loadingType: view.load ? 'initial_load' : 'route_change',
      loadingTimeMs: view.load?.durationMs,
    };
  });
}

function actionOf({ line, base }: Based): Action {
  const { fields, id, name } = line;
  const isUserAction = name === USER_ACTION;
  return {
    ...base,
    id,
    type: isUserAction ? actionType(line.trigger) : 'custom',
    name: isUserAction ? asText(fields.event_data_userActionName) : name,
    durationMs: line.durationMs,
    frustrations: [],
  };
}

function actionType(trigger: string | undefined): ActionType {
  switch (trigger) {
    case 'pointerdown':
      return 'click';
    case 'keydown':
      return 'key';
    default:
      return 'custom';
  }
}

/** Whether the page handled an error is not known; where it came from only of the console's and of a policy's. */
function errorOf({ line, base }: Based): ErrorEvent {
  const { fields, id } = line;
  const message = line.name === CSP_VIOLATION && line.kind === 'event' ? violationOf(fields) : messageOf(line);
  return {
    ...base,
    id,
    type: line.kind === 'exception' ? asText(fields.type) : undefined,
    message,
    stack: asText(fields.stacktrace),
    source: sourceOf(line),
    fingerprint: asText(fields.hash),
  };
}

function sourceOf({ kind, fields }: FaroLine): ErrorSource | undefined {
  if (kind === 'event') {
    return 'csp';
  }
  return fields.value?.startsWith(CONSOLE_ERROR) ? 'console' : undefined;
}

function violationOf(fields: Record<string, string>): string {
  const { event_data_blockedURI: blocked = 'something', event_data_effectiveDirective: directive = 'the policy' } =
    fields;
  return `${blocked} is against ${directive}`;
}

/** @returns undefined for what measures anything else */
function webVitalOf({ line, base }: Based): WebVital | undefined {
  const { kind, fields } = line;
  const name = kind === 'measurement' ? VITALS.find((one) => fields[one] !== undefined) : undefined;
  const value = name === undefined ? undefined : (asNumber(fields[`value_${name}`]) ?? asNumber(fields[name]));
  if (name === undefined || value === undefined) {
    return undefined;
  }
  return { ...base, name: name.toUpperCase(), value, rating: asText(fields.context_rating) };
}

function logLineOf({ line, base }: Based): LogLine {
  const { kind, name, client, fields, timeMs } = line;
  return {
    id: line.id,
    timeMs,
    timeNs: `${Math.floor(timeMs)}000000`,
    service: client.serviceName ?? 'unknown',
    level: lineLevel(line),
    message: messageOf(line),
    // Logs of the page have none, as in our own records.
    eventName: kind === 'event' ? name : kind === 'log' ? undefined : kind,
    viewId: base.viewId,
    traceId: base.traceId,
    spanId: base.spanId,
    attributes: fields,
  };
}

function lineLevel(line: FaroLine): LogLevel {
  if (line.kind === 'log') {
    return levelOf({ level: line.fields.level ?? '' });
  }
  return isError(line) ? 'error' : 'info';
}

function messageOf({ kind, name, fields, record }: FaroLine): string {
  const { message, value = '', type } = fields;
  switch (kind) {
    case 'log':
      return message ?? record.line;
    case 'exception':
      return value || type || record.line;
    case 'event':
      return [name, fields.event_data_userActionName ?? fields.event_data_name ?? fields.event_data_url_full]
        .filter(Boolean)
        .join(' ');
    case 'measurement': {
      const values = Object.entries(fields).filter(([key]) => key.startsWith('value_') && key !== 'value_delta');
      return [name, ...values.map(([key, text]) => `${key.slice(6)}=${text}`)].filter(Boolean).join(' ');
    }
  }
}
