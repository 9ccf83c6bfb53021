import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createGunzip, createInflate } from 'node:zlib';

/** A body that is not read; `status` is the HTTP status to answer with. */
export class BodyError extends Error {
  override name = 'BodyError';

  constructor(
    readonly status: 400 | 413 | 415,
    message: string
  ) {
    super(message);
  }
}

/**
 * Reads a request's body, uncompressed. It stops as soon as the body is larger than `limit`, before or after
 * uncompressing, so that neither a huge body nor a small one that inflates to one fills the memory.
 * @param limit bytes
 * @throws BodyError 413 when it is too large, 415 for an unknown encoding, 400 when it cannot be uncompressed or was cut off
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = new BodyError(413, `request body too large: the limit is ${limit} bytes`);
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    throw tooLarge;
  }
  const source = uncompressed(request);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) {
        throw tooLarge;
      }
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof BodyError ? error : new BodyError(400, `cannot read the body: ${(error as Error).message}`);
  }
  return Buffer.concat(chunks);
}

function uncompressed(request: IncomingMessage): Readable {
  const encoding = String(request.headers['content-encoding'] ?? '').toLowerCase();
  switch (encoding) {
    case '':
    case 'identity':
      return request.iterator({ destroyOnReturn: false }) as unknown as Readable;
    case 'gzip':
      return through(request, createGunzip());
    case 'deflate':
      return through(request, createInflate());
    default:
      throw new BodyError(415, `unsupported content encoding "${encoding}": gzip and deflate are supported`);
  }
}

function through(request: IncomingMessage, inflate: ReturnType<typeof createGunzip>): Readable {
  request.on('aborted', () => inflate.destroy(new Error('the connection was closed')));
  return request.pipe(inflate);
}
