import type { IncomingMessage } from 'node:http';
import type { OtlpSchema } from '../ingest/otlpSchema';
import type { Memory } from '../memory/Memory';
import { QueryError } from '../query/QueryError';
import { ingestRoute, type Signal } from './ingestRoute';
import { lokiRoute } from './lokiRoutes';
import { PUSH_PATH, pushRoute } from './pushRoute';
import { BodyError, readBody } from './readBody';
import { text, type Reply } from './Reply';
import { statusJson, statusPage } from './statusPage';
import { tempoRoute } from './tempoRoute';

export interface StoreContext {
  memory: Memory;
  schema: OtlpSchema;
  /** Unix milliseconds. */
  now: () => number;
}

const INGEST: Record<string, Signal> = {
  '/v1/logs': 'logs',
  '/otlp/v1/logs': 'logs',
  '/v1/traces': 'traces',
  '/otlp/v1/traces': 'traces',
};

const MAX_FORM_BYTES = 1024 * 1024;

/** Answers any request to the store; it does not throw. */
export async function handleRequest(context: StoreContext, request: IncomingMessage): Promise<Reply> {
  try {
    const url = new URL(request.url ?? '/', 'http://store');
    const signal = Object.hasOwn(INGEST, url.pathname) ? INGEST[url.pathname] : undefined;
    if (url.pathname === PUSH_PATH) {
      return await pushRoute(context, request);
    }
    return signal ? await ingestRoute(context, signal, request) : await query(context, request, url);
  } catch (error) {
    if (error instanceof QueryError || error instanceof BodyError) {
      return text(error.message, error.status);
    }
    if (error instanceof URIError || (error instanceof TypeError && /Invalid URL/.test(error.message))) {
      return text('the address is not valid', 400);
    }
    return text(`the store failed: ${error instanceof Error ? error.message : String(error)}`, 500);
  }
}

async function query(context: StoreContext, request: IncomingMessage, url: URL): Promise<Reply> {
  if (request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'POST') {
    return { ...text('405 method not allowed, supported: [GET, POST]', 405), headers: { Allow: 'GET, POST' } };
  }
  const { memory, schema, now } = context;
  switch (url.pathname) {
    case '/':
      return statusPage(memory);
    case '/status':
      return statusJson(memory);
    case '/ready':
      return text('ready');
  }
  const parameters = await parametersOf(request, url);
  const reply =
    lokiRoute(url.pathname, { memory, parameters, headers: request.headers, nowMs: now() }) ??
    tempoRoute(url.pathname, {
      memory,
      schema,
      parameters,
      accept: String(request.headers.accept ?? ''),
      nowMs: now(),
    });
  return reply ?? text(`404 page not found: ${url.pathname} is not among what the preview store answers, see /`, 404);
}

// Grafana sends long queries as a form.
async function parametersOf(request: IncomingMessage, url: URL): Promise<URLSearchParams> {
  const parameters = url.searchParams;
  if (
    request.method === 'POST' &&
    /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')
  ) {
    const form = new URLSearchParams((await readBody(request, MAX_FORM_BYTES)).toString('utf8'));
    form.forEach((value, name) => parameters.append(name, value));
  }
  return parameters;
}
