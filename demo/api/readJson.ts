import type { IncomingMessage } from 'node:http';
import { ApiError } from './ApiError';

const MAX_BYTES = 64 * 1024;

/** @throws ApiError 413 above 64 KiB, 400 when it is not JSON */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) {
      throw new ApiError(413, 'BodyTooLarge', `the body has more than ${MAX_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch (cause) {
    throw new ApiError(400, 'BadJson', 'the body is not JSON', { cause });
  }
}
