import type { SpanContext } from '@opentelemetry/api';
import { ERROR_ATTR, EVENT, RESOURCE_SPAN_ATTR } from '../../contract';
import type { ErrorSource } from '../../contract';
import { attempt } from '../../browser/guard';
import { shortId } from '../../browser/ids';
import type { Attributes } from '../../browser/telemetry';
import { placeAttributes, placeSpan } from '../place';
import type { FailedRequest } from '../requests/tracker';
import type { Place, Signal, Tools } from '../signal';
import { causesJson, causesOf, describeError } from './describeError';
import type { ErrorDescription } from './describeError';
import { fingerprintOf } from './fingerprint';
import { createRateLimit } from './rateLimit';
import { watchReports } from './reports';
import { sanitizeText } from './sanitizeText';
import { watchUncaught } from './uncaught';
import { watchViolations } from './violations';

export interface ErrorsOptions {
  tools: Tools;
  /** An error was counted but, being one of too many, not written. */
  onDrop(): void;
  /** URLs of the SDK's own requests: that they are blocked is no error of the page. */
  isOwn(url: string): boolean;
  /** Gets a sentence when the page's policy blocks the SDK's own requests. */
  diagnose(message: string): void;
}

/** The errors of the page. */
export interface Errors extends Signal {
  /** An error that the page reports itself. */
  capture(thrown: unknown, attributes?: Attributes): void;
  /** What a failed request threw is known: if nobody catches it, it is no second error. */
  know(thrown: unknown): void;
  requestFailed(failed: FailedRequest): void;
  /** An error that the page wrote to the console, and the Error among what it wrote. */
  logged(description: ErrorDescription, thrown?: object): void;
}

/** An error to write. */
interface Write {
  source: ErrorSource;
  description: ErrorDescription;
  fingerprint?: string;
  place?: Place;
  span?: SpanContext;
  attributes?: Attributes;
}

const HANDLED: readonly ErrorSource[] = ['manual', 'console', 'network'];

/**
 * Writes uncaught errors, unhandled rejections, violations of the Content-Security-Policy, interventions of the
 * browser, failed requests, and what the page reports or logs.
 */
export function startErrors({ tools, onDrop, isOwn, diagnose }: ErrorsOptions): Errors {
  const { guard, recorder, count, clock, sanitizeUrl } = tools;
  const mayWrite = createRateLimit();
  // One object is one error: a failed fetch that nobody catches comes again as an unhandled rejection, and frameworks
  // log what they caught or will throw again.
  const known = new WeakSet<object>();
  const isNew = (thrown: unknown): boolean => {
    if (typeof thrown !== 'object' || thrown === null) {
      return true;
    }
    return !known.has(thrown) && Boolean(known.add(thrown));
  };
  const clean = (text: string): string => attempt(() => sanitizeText(text, sanitizeUrl), '');

  const write = ({ source, description, place = tools.placeAt(), span, attributes, ...more }: Write): void => {
    const { type } = description;
    const message = clean(description.message);
    const stack = description.stack && clean(description.stack);
    const fingerprint = more.fingerprint ?? fingerprintOf({ type, message, stack });
    count('errors', place);
    if (!mayWrite(fingerprint, clock.now())) {
      onDrop();
      return;
    }
    recorder.log({
      event: EVENT.exception,
      severity: 'error',
      body: `${type}: ${message}`.slice(0, 300),
      span: span ?? placeSpan(place),
      attributes: {
        ...placeAttributes(place),
        [ERROR_ATTR.id]: shortId(),
        [ERROR_ATTR.source]: source,
        [ERROR_ATTR.handled]: HANDLED.includes(source),
        [ERROR_ATTR.fingerprint]: fingerprint,
        [ERROR_ATTR.type]: type,
        [ERROR_ATTR.message]: message,
        [ERROR_ATTR.stacktrace]: stack,
        ...attributes,
      },
    });
  };

  const causes = (thrown: unknown): Attributes => {
    const json = causesJson(causesOf(thrown));
    return { [ERROR_ATTR.causes]: json && clean(json) };
  };
  const stops = [
    watchUncaught(guard, (source, thrown, description) => {
      if (isNew(thrown)) {
        write({ source, description, attributes: causes(thrown) });
      }
    }),
    watchViolations(guard, ({ blocked, description }) => {
      if (isOwn(blocked)) {
        diagnose(`The page's Content-Security-Policy keeps User Sessions from ${blocked}: name it in connect-src.`);
      } else {
        write({ source: 'csp', description });
      }
    }),
    watchReports(guard, (description) => write({ source: 'report', description })),
  ];

  return {
    capture(thrown, attributes) {
      if (isNew(thrown)) {
        write({
          source: 'manual',
          description: describeError(thrown),
          attributes: { ...causes(thrown), ...attributes },
        });
      }
    },
    logged(description, thrown) {
      if (isNew(thrown)) {
        write({ source: 'console', description, attributes: causes(thrown) });
      }
    },
    know: (thrown) => void isNew(thrown),
    requestFailed({ id, url, method, status, failure, span, place }) {
      const what = `${method} ${url}`;
      const type = failure?.type ?? `HTTP ${status}`;
      write({
        source: 'network',
        place,
        span,
        description: { type, message: failure ? `${what} failed: ${failure.message}` : `${what} answered ${status}` },
        // Each engine has its own words for a failed network.
        fingerprint: fingerprintOf({ type: failure ? 'network' : type, message: what.split('?')[0] ?? what }),
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
