import { attempt } from '../browser/guard';
import type { BeforeSend } from '../export/review';
import type { FrustrationThresholds } from '../signals/actions/frustration';
import { CONSOLE_LEVELS } from '../signals/console/console';
import type { ConsoleLevel } from '../signals/console/console';
import type { Instrumentation } from './instrumentations';

export type { BeforeSend, OutgoingRecord } from '../export/review';
export type { FrustrationThresholds } from '../signals/actions/frustration';
export type { ConsoleLevel } from '../signals/console/console';

/** What the visitor agreed to. */
export type Consent = 'granted' | 'denied' | 'pending';

/** What `init` takes. Times in ms. */
export interface UserSessionsOptions {
  /** `service.name` of the page, e.g. `shop-web`. */
  serviceName: string;
  serviceVersion?: string;
  serviceNamespace?: string;
  /** `deployment.environment.name`, e.g. `production`. */
  environment?: string;
  /** Base URL of an OTLP/HTTP receiver; `/v1/traces` and `/v1/logs` are appended. */
  endpoint?: string;
  /** In place of `endpoint`: where spans and log records go. */
  tracesUrl?: string;
  logsUrl?: string;
  /** Headers of the SDK's own requests. Whatever is here is public. */
  headers?: Record<string, string>;
  /** Sends bodies gzip'ed, a fifth of the bytes; true by default. The receiver's CORS must allow `content-encoding`. */
  compress?: boolean;
  /** Where a `traceparent` header goes beside the page's own origin: origins, beginnings of URLs, patterns. */
  propagateTo?: (string | RegExp)[];
  /** The view's name of a URL; by default its path, ids replaced: `/products/:id`. */
  viewName?(url: URL): string | undefined;
  /** A session ends after so long without interaction; 15 minutes by default. */
  sessionIdleMs?: number;
  /** A session ends after so long in any case; 4 hours by default. */
  sessionMaxMs?: number;
  /** Share of sessions that are recorded, 0 to 1; 1 by default. */
  sampleRate?: number;
  /** Sends a session only once it has an error, with the minute (at most 256 KB) before it. */
  onlySessionsWithErrors?: boolean;
  /** `setUser` with another user than the session's starts a new session; true by default. */
  newSessionOnUserChange?: boolean;
  /** `pending`: nothing is stored, patched or sent before `setConsent('granted')`. `granted` by default. */
  consent?: Consent;
  /** Sees every record and span before it waits to be sent: may change it, or drop it by returning false. */
  beforeSend?: BeforeSend;
  /** OpenTelemetry instrumentations beside the SDK's own. */
  instrumentations?: Instrumentation[];
  /** Also sends `baggage: session.id=…` wherever a `traceparent` goes. */
  baggage?: boolean;
  /** When clicks are signs of frustration; what is not said keeps its default. */
  frustrations?: Partial<FrustrationThresholds>;
  /** Console methods to record: `error` as errors, the others as `browser.console`; none by default. */
  console?: ConsoleLevel[];
  /** Query parameters whose values may be sent, beside `utm_*`. */
  allowedQueryParams?: string[];
  /** Gets one sentence whenever something is wrong: options, refused data, an internal error. */
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
