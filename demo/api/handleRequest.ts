import type { IncomingMessage, ServerResponse } from 'node:http';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, defaultTextMapGetter, trace, type Span } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  ATTR_HTTP_REQUEST_METHOD,
  ATTR_HTTP_RESPONSE_STATUS_CODE,
  ATTR_HTTP_ROUTE,
  ATTR_SERVER_ADDRESS,
  ATTR_SERVER_PORT,
  ATTR_URL_PATH,
  ATTR_URL_SCHEME,
  ATTR_USER_AGENT_ORIGINAL,
} from '@opentelemetry/semantic-conventions';
import { ApiError } from './ApiError';
import { failByChance, failOnDemand } from './failures';
import { readJson } from './readJson';
import { RequestTrace, recordFailure } from './RequestTrace';
import type { RequestLog } from './RequestLog';
import type { ApiResponse, Route } from './routes';
import type { Telemetry } from './telemetry';
import type { Random } from '../program/seededRandom';
import { matchPath } from '../route/matchPath';

export interface RequestDependencies {
  routes: readonly Route[];
  telemetry: Telemetry;
  log: RequestLog;
  random: Random;
  /** The share of writing requests that fail by chance, from 0 to 1. */
  failureRate: number;
}

const propagator = new W3CTraceContextPropagator();

/** Answers one request of the API: finds the route, continues the caller's trace, and turns a throw into words. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { routes, telemetry, log, random, failureRate }: RequestDependencies
): Promise<void> {
  const started = performance.now();
  const url = new URL(request.url ?? '/', 'http://api');
  const method = request.method ?? 'GET';
  const found = findRoute(routes, method, url.pathname);
  const caller = propagator.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter);
  const name = found.route ? `${method} ${found.route.pattern}` : method;
  const span = telemetry.tracer.startSpan(
    name,
    { kind: SpanKind.SERVER, attributes: spanAttributes(request, url) },
    caller
  );
  const requestTrace = new RequestTrace(telemetry.tracer, telemetry.logger, trace.setSpan(caller, span));

  let answer: ApiResponse;
  try {
    if (!found.route) {
      throw new ApiError(found.status, 'NoSuchRoute', `there is no ${method} ${url.pathname}`);
    }
    span.setAttribute(ATTR_HTTP_ROUTE, found.route.pattern);
    failOnDemand(url.searchParams);
    if (found.route.mayFail) {
      failByChance(random, failureRate);
    }
    const { parameters } = found;
    answer = await found.route.handle({
      parameters,
      query: url.searchParams,
      body: () => readJson(request),
      trace: requestTrace,
    });
  } catch (error) {
    answer = failure(error, { span, requestTrace, name });
  }

  const durationMs = Math.round((performance.now() - started) * 10) / 10;
  span.setAttribute(ATTR_HTTP_RESPONSE_STATUS_CODE, answer.status);
  span.end();
  requestTrace.info(`${method} ${url.pathname} answered ${answer.status} in ${durationMs} ms`, {
    [ATTR_HTTP_REQUEST_METHOD]: method,
    [ATTR_HTTP_RESPONSE_STATUS_CODE]: answer.status,
  });
  log.add({
    at: new Date().toISOString(),
    method,
    route: found.route?.pattern ?? url.pathname,
    path: url.pathname,
    status: answer.status,
    durationMs,
    traceId: requestTrace.traceId,
  });
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Server-Timing', `app;dur=${durationMs}`);
  response.writeHead(answer.status).end(JSON.stringify(answer.body));
}

type Found = { route: Route; parameters: Record<string, string> } | { route: undefined; status: 404 | 405 };

function findRoute(routes: readonly Route[], method: string, path: string): Found {
  let status: 404 | 405 = 404;
  for (const route of routes) {
    const parameters = matchPath(route.pattern, path);
    if (parameters && route.method === method) {
      return { route, parameters };
    }
    status = parameters ? 405 : status;
  }
  return { route: undefined, status };
}

function spanAttributes(request: IncomingMessage, url: URL): Record<string, string | number> {
  const [address, port] = (request.headers.host ?? '').split(/:(?=\d+$)/);
  const agent = request.headers['user-agent'];
  return {
    [ATTR_HTTP_REQUEST_METHOD]: request.method ?? 'GET',
    [ATTR_URL_PATH]: url.pathname,
    [ATTR_URL_SCHEME]: 'http',
    ...(address ? { [ATTR_SERVER_ADDRESS]: address } : {}),
    ...(port ? { [ATTR_SERVER_PORT]: Number(port) } : {}),
    ...(agent ? { [ATTR_USER_AGENT_ORIGINAL]: agent } : {}),
  };
}

function failure(
  error: unknown,
  { span, requestTrace, name }: { span: Span; requestTrace: RequestTrace; name: string }
): ApiResponse {
  const known =
    error instanceof ApiError ? error : new ApiError(500, 'InternalError', 'something went wrong', { cause: error });
  // As the HTTP conventions have it, a server's span fails only by what the server did wrong.
  if (known.status >= 500) {
    recordFailure(span, error);
    span.setStatus({ code: SpanStatusCode.ERROR, message: known.message });
    requestTrace.error(`${name} failed: ${known.message}`, error);
  } else {
    requestTrace.warn(`${name} refused: ${known.message}`, { 'error.code': known.code });
  }
  return {
    status: known.status,
    body: { error: { code: known.code, message: known.message }, traceId: requestTrace.traceId },
  };
}
