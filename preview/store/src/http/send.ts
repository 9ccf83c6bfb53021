import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from './Reply';

const DRAIN_BYTES = 256 * 1024 * 1024;
const DRAIN_MS = 5000;

/**
 * Sends an answer. A body that was not read is read away, up to a bound, before the connection closes: a client that
 * still sends when it is cut sees a broken connection instead of the answer.
 */
export function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body;
  const unread = !request.complete;
  response.writeHead(reply.status, {
    ...(reply.status === 204 ? {} : { 'Content-Type': reply.type, 'Content-Length': body.length }),
    'X-Content-Type-Options': 'nosniff',
    ...(unread ? { Connection: 'close' } : {}),
    ...reply.headers,
  });
  if (request.method !== 'HEAD' && reply.status !== 204) {
    response.write(body);
  }
  if (unread) {
    drain(request, () => response.end());
  } else {
    response.end();
  }
}

function drain(request: IncomingMessage, done: () => void): void {
  let left = DRAIN_BYTES;
  const stop = (): void => {
    clearTimeout(timer);
    done();
  };
  const timer = setTimeout(() => request.destroy(), DRAIN_MS);
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) {
      request.destroy();
    }
  });
  for (const event of ['end', 'close', 'error']) {
    request.once(event, stop);
  }
  request.unpipe();
  request.resume();
}
