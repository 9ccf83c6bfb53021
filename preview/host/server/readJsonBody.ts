import type { IncomingMessage } from 'node:http';

/** Larger than anything sensible that is stored here, small enough to read whole. */
const MAX_BYTES = 1_000_000;

/**
 * What a request sends, from JSON.
 * @throws where it is none, or larger than 1 MB
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) {
      throw new Error('it is larger than 1 MB.');
    }
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
}
