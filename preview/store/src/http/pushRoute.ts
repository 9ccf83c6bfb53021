import type { IncomingMessage } from 'node:http';
import { ingestPush } from '../ingest/ingestPush';
import { LIMITS } from '../ingest/limits';
import { OtlpFormatError } from '../ingest/wire';
import type { Memory } from '../memory/Memory';
import { readBody } from './readBody';
import { text, type Reply } from './Reply';

/** Where Loki takes log lines, from Alloy and other agents. */
export const PUSH_PATH = '/loki/api/v1/push';

/**
 * Takes a request to Loki's push API, in JSON.
 * @throws BodyError
 */
export async function pushRoute(
  { memory, now }: { memory: Memory; now: () => number },
  request: IncomingMessage
): Promise<Reply> {
  if (request.method !== 'POST') {
    return { ...text('405 method not allowed, supported: [POST]', 405), headers: { Allow: 'POST' } };
  }
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return text('415 unsupported media type, supported: [application/json]', 415);
  }
  const body = (await readBody(request, LIMITS.bodyBytes)).toString('utf8');
  try {
    const { rejected, message } = ingestPush(memory, JSON.parse(body), now());
    return rejected > 0 ? text(message, 400) : text('', 204);
  } catch (error) {
    if (error instanceof OtlpFormatError || error instanceof SyntaxError) {
      return text(`the body is not a push to Loki: ${error.message}`, 400);
    }
    throw error;
  }
}
