import type { IncomingMessage } from 'node:http';
import type { ExportResult } from '../ingest/ExportResult';
import { ingestLogs } from '../ingest/ingestLogs';
import { ingestTraces } from '../ingest/ingestTraces';
import { LIMITS } from '../ingest/limits';
import type { OtlpSchema } from '../ingest/otlpSchema';
import { parseLosslessJson } from '../ingest/parseLosslessJson';
import { OtlpFormatError } from '../ingest/wire';
import type { Memory } from '../memory/Memory';
import { corsHeaders, preflightHeaders } from './cors';
import { BodyError, readBody } from './readBody';
import { bytes, json, text, type Reply } from './Reply';

export type Signal = 'logs' | 'traces';

interface IngestContext {
  memory: Memory;
  schema: OtlpSchema;
  now: () => number;
}

const JSON_TYPE = 'application/json';
const PROTOBUF_TYPE = 'application/x-protobuf';
/** Codes of google.rpc.Status. */
const INVALID_ARGUMENT = 3;
const RESOURCE_EXHAUSTED = 8;

/** Takes an OTLP/HTTP export request and answers in the format it came in. */
export async function ingestRoute(context: IngestContext, signal: Signal, request: IncomingMessage): Promise<Reply> {
  if (request.method === 'OPTIONS') {
    return { ...text('', 204), headers: preflightHeaders(request.headers) };
  }
  const reply = await exported(context, signal, request);
  return { ...reply, headers: { ...reply.headers, ...corsHeaders(request.headers) } };
}

async function exported(context: IngestContext, signal: Signal, request: IncomingMessage): Promise<Reply> {
  if (request.method !== 'POST') {
    return { ...text('405 method not allowed, supported: [POST]', 405), headers: { Allow: 'POST, OPTIONS' } };
  }
  const type = String(request.headers['content-type'] ?? '')
    .split(';')[0]
    ?.trim()
    .toLowerCase();
  if (type !== JSON_TYPE && type !== PROTOBUF_TYPE) {
    return text(`415 unsupported media type, supported: [${JSON_TYPE}, ${PROTOBUF_TYPE}]`, 415);
  }
  try {
    const body = await readBody(request, LIMITS.bodyBytes);
    const message = decode(context, signal, type, body);
    const result =
      signal === 'logs' ? ingestLogs(context.memory, message, context.now()) : ingestTraces(context.memory, message);
    return accepted(context, signal, type, result);
  } catch (error) {
    if (error instanceof BodyError) {
      return refused(context, type, error.status, error.message);
    }
    if (error instanceof OtlpFormatError) {
      return refused(context, type, 400, error.message);
    }
    throw error;
  }
}

function decode({ schema }: IngestContext, signal: Signal, type: string, body: Buffer): unknown {
  try {
    const message =
      type === JSON_TYPE
        ? parseLosslessJson(body.toString('utf8'))
        : schema.decode(signal === 'logs' ? 'LogsRequest' : 'TracesRequest', body);
    if (message === null || typeof message !== 'object' || Array.isArray(message)) {
      throw new Error('an object is expected');
    }
    return message;
  } catch (error) {
    const format = type === JSON_TYPE ? 'JSON' : 'protobuf';
    throw new OtlpFormatError(`the body is not OTLP ${format}: ${(error as Error).message}`);
  }
}

function accepted({ schema }: IngestContext, signal: Signal, type: string, result: ExportResult): Reply {
  const count = signal === 'logs' ? 'rejectedLogRecords' : 'rejectedSpans';
  const partialSuccess = result.rejected ? { [count]: String(result.rejected), errorMessage: result.message } : {};
  if (type === JSON_TYPE) {
    return { ...json({ partialSuccess }), type: JSON_TYPE };
  }
  const response = result.rejected ? { partialSuccess } : {};
  return bytes(schema.encode(signal === 'logs' ? 'LogsResponse' : 'TracesResponse', response), PROTOBUF_TYPE);
}

function refused({ schema }: IngestContext, type: string, status: number, message: string): Reply {
  const body = { code: status === 413 ? RESOURCE_EXHAUSTED : INVALID_ARGUMENT, message };
  return type === JSON_TYPE
    ? { ...json(body, status), type: JSON_TYPE }
    : bytes(schema.encode('RpcStatus', body), PROTOBUF_TYPE, status);
}
