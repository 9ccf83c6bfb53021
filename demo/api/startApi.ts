import { createServer, type ServerResponse } from 'node:http';
import { ApiError } from './ApiError';
import { answerCors, createOriginRule } from './cors';
import { handleRequest } from './handleRequest';
import { RequestLog } from './RequestLog';
import type { RequestTrace } from './RequestTrace';
import { createRoutes } from './routes';
import { ShopDatabase } from './ShopDatabase';
import { createTelemetry } from './telemetry';
import { closeServer, listen } from '../program/listen';
import { seededRandom } from '../program/seededRandom';

export interface ApiOptions {
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** Where OTLP/HTTP goes, such as `http://127.0.0.1:4318`. */
  otlpUrl: string;
  /** The pages that may call; none means those of this machine. */
  allowedOrigins?: readonly string[];
  /** The share of writing requests that fail by chance, from 0 to 1. */
  failureRate?: number;
  seed?: number;
  /** How long the sales report takes, in ms. */
  reportMs?: number;
  /** How long spans and log records wait for company, in ms. */
  exportDelayMs?: number;
  environment?: string;
  /** Takes one line of JSON a request. */
  print?: (line: string) => void;
}

export interface RunningApi {
  url: string;
  /** Stops listening, then sends the spans and records that wait. */
  close(): Promise<void>;
}

/**
 * Starts the shop's API.
 *
 * @throws Error in words when it cannot listen
 */
export async function startApi(options: ApiOptions): Promise<RunningApi> {
  const random = seededRandom(options.seed ?? Date.now());
  const log = new RequestLog(options.print ?? (() => undefined));
  const telemetry = createTelemetry({
    otlpUrl: options.otlpUrl,
    serviceName: 'shop-api',
    environment: options.environment ?? 'preview',
    delayMs: options.exportDelayMs ?? 1_000,
  });
  const routes = createRoutes({ database: new ShopDatabase(random), reportMs: options.reportMs ?? 1_200, pay });
  const allowed = createOriginRule(options.allowedOrigins ?? []);
  const dependencies = { routes, telemetry, log, random, failureRate: options.failureRate ?? 0 };

  const server = createServer((request, response) => {
    if (answerCors(request, response, allowed)) {
      return;
    }
    if (request.url === '/healthz') {
      sendJson(response, { status: 'ok' });
    } else if (request.url === '/debug/requests') {
      sendJson(response, { requests: log.lines() });
    } else {
      handleRequest(request, response, dependencies).catch(() => response.destroy());
    }
  });
  const url = await listen(server, options);
  return {
    url,
    async close() {
      await closeServer(server);
      await telemetry.shutdown();
    },
  };
}

/** Stands for the payment gateway, which takes its time. */
async function pay(trace: RequestTrace, amount: number): Promise<void> {
  await trace.step('payment.authorize', { 'peer.service': 'payment-gateway', 'payment.amount': amount }, async () => {
    await new Promise((resolve) => setTimeout(resolve, 60));
    if (amount <= 0) {
      throw new ApiError(422, 'NothingToPay', 'the order comes to nothing');
    }
  });
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead(200).end(JSON.stringify(body));
}
