import type { IncomingMessage, ServerResponse } from 'node:http';
import { readJsonBody } from './readJsonBody';
import { sendJson } from './sendJson';

interface StoredAnnotation {
  id: number;
  time: number;
  timeEnd: number;
  text: string;
  tags: string[];
}

/** Enough to try them, and no more than fits. */
const MOST = 1000;

function annotationOf(body: unknown, id: number): StoredAnnotation {
  const { time, timeEnd, text, tags } = (body ?? {}) as Record<string, unknown>;
  if (typeof text !== 'string' || !text) {
    throw new Error('an annotation has a text.');
  }
  const start = typeof time === 'number' ? time : Date.now();
  return {
    id,
    time: start,
    timeEnd: typeof timeEnd === 'number' ? timeEnd : start,
    text,
    tags: Array.isArray(tags) ? tags.map(String) : [],
  };
}

/** `GET` and `POST /api/annotations`, as Grafana has them for a whole organisation; what is posted lives as long as the server does. */
export function createAnnotations(): (
  request: IncomingMessage,
  response: ServerResponse,
  search: URLSearchParams
) => Promise<void> {
  const stored: StoredAnnotation[] = [];
  return async (request, response, search) => {
    if (request.method === 'GET') {
      const from = Number(search.get('from') ?? 0);
      const to = Number(search.get('to') ?? Infinity);
      const limit = Number(search.get('limit') ?? 100);
      const found = stored.filter(({ time, timeEnd }) => timeEnd >= from && time <= to);
      sendJson(response, 200, found.sort((a, b) => b.time - a.time).slice(0, limit));
      return;
    }
    if (request.method !== 'POST') {
      sendJson(response, 405, { message: 'Annotations are read with GET and written with POST.' });
      return;
    }
    // A form of another site cannot send this type.
    if (!request.headers['content-type']?.startsWith('application/json')) {
      sendJson(response, 415, { message: 'Annotations are sent as application/json.' });
      return;
    }
    try {
      const annotation = annotationOf(await readJsonBody(request), stored.length + 1);
      if (stored.length === MOST) {
        throw new Error(`there are ${MOST} already.`);
      }
      stored.push(annotation);
      sendJson(response, 200, { message: 'Annotation added', id: annotation.id });
    } catch (error) {
      sendJson(response, 400, { message: `The annotation was not stored: ${(error as Error).message}` });
    }
  };
}
