import type { SpanContext } from '@opentelemetry/api';
import { ERROR_ATTR, EVENT, RESOURCE_SPAN_ATTR } from '../../contract';
import type { ErrorSource } from '../../contract';
import { shortId } from '../../browser/ids';
import { listen } from '../../browser/listen';
import type { Attributes } from '../../browser/telemetry';
import { placeAttributes, placeSpan } from '../place';
import type { FailedRequest } from '../requests/tracker';
import type { Place, Signal, Tools } from '../signal';
import { causesJson, causesOf, describeError } from './describeError';
import type { ErrorDescription } from './describeError';
import { fingerprintOf } from './fingerprint';
import { createRateLimit } from './rateLimit';

export interface ErrorsOptions {
  tools: Tools;
  /** An error was counted but, being one of too many, not written. */
  onDrop(): void;
}

/** The errors of the page. */
export interface Errors extends Signal {
  /** An error that the page reports itself. */
  capture(thrown: unknown, attributes?: Attributes): void;
  requestFailed(failed: FailedRequest): void;
}

/** Writes uncaught errors, unhandled rejections, failed requests and what the page reports. */
export function startErrors({ tools, onDrop }: ErrorsOptions): Errors {
  const { guard, recorder, count, clock } = tools;
  const mayWrite = createRateLimit();
  // A failed fetch that nobody catches comes again as an unhandled rejection of the same object.
  const known = new WeakSet<object>();

  const write = (error: {
    source: ErrorSource;
    handled: boolean;
    description: ErrorDescription;
    fingerprint?: string;
    place: Place;
    span?: SpanContext;
    attributes?: Attributes;
  }): void => {
    const { description, place } = error;
    const { type, message, stack } = description;
    const fingerprint = error.fingerprint ?? fingerprintOf(description);
    count('errors', place);
    if (!mayWrite(fingerprint, clock.now())) {
      onDrop();
      return;
    }
    recorder.log({
      event: EVENT.exception,
      severity: 'error',
      body: `${type}: ${message}`.slice(0, 300),
      span: error.span ?? placeSpan(place),
      attributes: {
        ...placeAttributes(place),
        [ERROR_ATTR.id]: shortId(),
        [ERROR_ATTR.source]: error.source,
        [ERROR_ATTR.handled]: error.handled,
        [ERROR_ATTR.fingerprint]: fingerprint,
        [ERROR_ATTR.type]: type,
        [ERROR_ATTR.message]: message,
        [ERROR_ATTR.stacktrace]: stack,
        ...error.attributes,
      },
    });
  };

  const writeThrown = (source: ErrorSource, thrown: unknown, attributes?: Attributes, message?: string): void => {
    if (typeof thrown === 'object' && thrown !== null) {
      if (known.has(thrown)) {
        return;
      }
      known.add(thrown);
    }
    const description: ErrorDescription =
      thrown == null && message !== undefined ? { type: 'Error', message } : describeError(thrown);
    write({
      source,
      handled: source === 'manual',
      description,
      place: tools.placeAt(),
      attributes: { [ERROR_ATTR.causes]: causesJson(causesOf(thrown)), ...attributes },
    });
  };

  const stops = [
    // A script of another origin without CORS gives no error and the words "Script error." only.
    listen<ErrorEvent>(guard, window, 'error', (event) => {
      if (event.target === window || event.message) {
        writeThrown('onerror', event.error, undefined, event.message || 'Unknown error');
      }
    }),
    listen<PromiseRejectionEvent>(guard, window, 'unhandledrejection', (event) =>
      writeThrown('unhandledrejection', event.reason)
    ),
  ];

  return {
    capture: (thrown, attributes) => writeThrown('manual', thrown, attributes),
    requestFailed({ id, url, method, status, failure, span, place, thrown }) {
      if (typeof thrown === 'object' && thrown !== null) {
        known.add(thrown);
      }
      const what = `${method} ${url}`;
      const type = failure?.type ?? `HTTP ${status}`;
      write({
        source: 'network',
        handled: true,
        place,
        span,
        description: { type, message: failure ? `${what} failed: ${failure.message}` : `${what} answered ${status}` },
        attributes: {
          [RESOURCE_SPAN_ATTR.id]: id,
          [RESOURCE_SPAN_ATTR.url]: url,
          [RESOURCE_SPAN_ATTR.method]: method,
          [RESOURCE_SPAN_ATTR.status]: status,
        },
      });
    },
    stop: () => stops.forEach((stop) => stop()),
  };
}
