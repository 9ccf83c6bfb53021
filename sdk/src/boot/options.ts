import { attempt } from '../browser/guard';
import type { BeforeSend } from '../export/review';
import type { FrustrationThresholds } from '../signals/actions/frustration';
import { CONSOLE_LEVELS } from '../signals/console/console';
import type { ConsoleLevel } from '../signals/console/console';
import type { Instrumentation } from './instrumentations';

export type { BeforeSend, OutgoingRecord } from '../export/review';
export type { FrustrationThresholds } from '../signals/actions/frustration';
export type { ConsoleLevel } from '../signals/console/console';

/** What the visitor agreed to: `granted`, `denied`, or `pending` while nobody knows. */
export type Consent = 'granted' | 'denied' | 'pending';

/**
 * What `init` takes. Times in ms. Where something is wrong with them nothing starts, and `onDiagnostic` is told what; an option
 * that is `undefined` has its default.
 */
export interface UserSessionsOptions {
  /** `service.name` of the page, e.g. `shop-web`. */
  serviceName: string;
  /** `service.version`, e.g. `1.4.2`: releases are told apart by it, and source maps found. */
  serviceVersion?: string;
  /** `service.namespace`, e.g. `shop`. */
  serviceNamespace?: string;
  /** `deployment.environment.name`, e.g. `production`. */
  environment?: string;
  /**
   * Base URL of an OTLP/HTTP receiver, absolute or from the page's own; `/v1/traces` and `/v1/logs` are appended. Required, unless
   * `tracesUrl` and `logsUrl` are there.
   */
  endpoint?: string;
  /** Where spans go, in place of `endpoint`. */
  tracesUrl?: string;
  /** Where log records go, in place of `endpoint`. */
  logsUrl?: string;
  /**
   * Headers of the SDK's own requests. Whatever is here is public. The receiver's CORS must allow them.
   * @default {}
   */
  headers?: Record<string, string>;
  /**
   * Sends bodies of more than 1,000 bytes gzip'ed, about a fifth of the bytes, where the browser can; never while the page goes
   * away. The receiver's CORS must allow `content-encoding`; where it does not, the SDK finds out and goes on without.
   * @default true
   */
  compress?: boolean;
  /**
   * Where a `traceparent` header goes beside the page's own origin: origins, beginnings of URLs, regular expressions. Those
   * servers' CORS must allow the header, or the browser refuses the page's request.
   * @default []
   */
  propagateTo?: (string | RegExp)[];
  /**
   * The view's name of a URL, e.g. `/products/:id`; `undefined` leaves it at the default: the path, with ids replaced.
   * @param url of the page
   */
  viewName?(url: URL): string | undefined;
  /**
   * A session ends after so long (ms) without a click, touch, key or turn of the wheel.
   * @default 900000 (15 min)
   */
  sessionIdleMs?: number;
  /**
   * A session ends after so long (ms) in any case.
   * @default 14400000 (4 h)
   */
  sessionMaxMs?: number;
  /**
   * Share of sessions that are recorded, 0 to 1. The session's id decides, so all tabs agree. Of the others nothing is sent.
   * @default 1
   */
  sampleRate?: number;
  /**
   * Sends a session only once it has an error, with the minute (at most 256 KB) before it and the counts of all of it.
   * @default false
   */
  onlySessionsWithErrors?: boolean;
  /**
   * `setUser` with another user than the session's ends it and starts a new one.
   * @default true
   */
  newSessionOnUserChange?: boolean;
  /**
   * With `pending` or `denied` nothing is stored, patched or sent before `setConsent('granted')`.
   * @default 'granted'
   */
  consent?: Consent;
  /** Sees every record and span before it waits to be sent: may change it, or drop it by returning false. */
  beforeSend?: BeforeSend;
  /**
   * OpenTelemetry instrumentations beside the SDK's own. One for `fetch` or XMLHttpRequest would count requests twice.
   * @default []
   */
  instrumentations?: Instrumentation[];
  /**
   * Also sends `baggage: session.id=…` wherever a `traceparent` goes, so that the services can write the session's id.
   * @default false
   */
  baggage?: boolean;
  /** When clicks are signs of frustration; what is not said keeps its default. */
  frustrations?: Partial<FrustrationThresholds>;
  /**
   * Methods of the console to record: `error` as errors, the others as `browser.console`.
   * @default []
   */
  console?: ConsoleLevel[];
  /**
   * Query parameters whose values may be sent, beside `utm_*`; all others are `REDACTED`.
   * @default []
   */
  allowedQueryParams?: string[];
  /**
   * Gets one sentence whenever something is wrong: options, refused data, an internal error. What it throws is ignored.
   * @param message for a developer
   */
  onDiagnostic?(message: string): void;
}

/** Options with their defaults filled in. */
export interface Settings extends UserSessionsOptions {
  tracesUrl: string;
  logsUrl: string;
  headers: Record<string, string>;
  propagateTo: (string | RegExp)[];
  sessionIdleMs: number;
  sessionMaxMs: number;
  sampleRate: number;
  newSessionOnUserChange: boolean;
  compress: boolean;
  consent: Consent;
  instrumentations: Instrumentation[];
  console: ConsoleLevel[];
  allowedQueryParams: string[];
}

const DEFAULTS = {
  headers: {},
  propagateTo: [],
  sessionIdleMs: 15 * 60_000,
  sessionMaxMs: 4 * 3_600_000,
  sampleRate: 1,
  newSessionOnUserChange: true,
  compress: true,
  consent: 'granted',
  instrumentations: [],
  console: [],
  allowedQueryParams: [],
};

/**
 * Checks what a page passed in.
 * @returns the settings, or what is wrong, a sentence each
 */
export function readOptions(options: UserSessionsOptions | undefined): { settings: Settings } | { problems: string[] } {
  const given = withoutUndefined(options ?? ({} as UserSessionsOptions));
  const base = typeof given.endpoint === 'string' ? given.endpoint.replace(/\/+$/, '') : undefined;
  const settings = {
    ...DEFAULTS,
    ...given,
    tracesUrl: absolute(given.tracesUrl ?? (base && `${base}/v1/traces`)),
    logsUrl: absolute(given.logsUrl ?? (base && `${base}/v1/logs`)),
  };
  const isTime = (value: unknown): boolean => typeof value === 'number' && value > 0;
  const checks: [fine: boolean, problem: string][] = [
    [isName(settings.serviceName), 'serviceName must be a non-empty string'],
    [
      settings.tracesUrl !== undefined && settings.logsUrl !== undefined,
      'endpoint, or both tracesUrl and logsUrl, must be http(s) URLs',
    ],
    [settings.sampleRate >= 0 && settings.sampleRate <= 1, 'sampleRate must be a number from 0 to 1'],
    [isTime(settings.sessionIdleMs), 'sessionIdleMs must be a positive number of milliseconds'],
    [isTime(settings.sessionMaxMs), 'sessionMaxMs must be a positive number of milliseconds'],
    [isTargets(settings.propagateTo), 'propagateTo must be an array of strings and regular expressions'],
    [Array.isArray(settings.allowedQueryParams), 'allowedQueryParams must be an array of strings'],
    [Array.isArray(settings.instrumentations), 'instrumentations must be an array'],
    [isLevels(settings.console), `console must be an array of ${CONSOLE_LEVELS.join(', ')}`],
    [/^(granted|denied|pending)$/.test(settings.consent), 'consent must be granted, denied or pending'],
    ...(['viewName', 'beforeSend', 'onDiagnostic'] as const).map((name): [boolean, string] => [
      /^(undefined|function)$/.test(typeof settings[name]),
      `${name} must be a function`,
    ]),
  ];
  const problems = checks.filter(([fine]) => !fine).map(([, problem]) => problem);
  return problems.length ? { problems } : { settings: settings as Settings };
}

function isTargets(value: unknown): boolean {
  return Array.isArray(value) && value.every((target) => typeof target === 'string' || target instanceof RegExp);
}

function isLevels(value: unknown): boolean {
  return Array.isArray(value) && value.every((level) => (CONSOLE_LEVELS as readonly unknown[]).includes(level));
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function absolute(url: string | undefined): string | undefined {
  const resolved = url ? attempt(() => new URL(url, location.href), undefined) : undefined;
  return resolved && /^https?:$/.test(resolved.protocol) ? resolved.href : undefined;
}

function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
