import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerStored } from './answerStored';

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
  return (request, response, search) =>
    answerStored(request, response, {
      name: 'Annotations',
      refused: 'The annotation was not stored',
      read: () => {
        const from = Number(search.get('from') ?? 0);
        const to = Number(search.get('to') ?? Infinity);
        const limit = Number(search.get('limit') ?? 100);
        const found = stored.filter(({ time, timeEnd }) => timeEnd >= from && time <= to);
        return found.sort((a, b) => b.time - a.time).slice(0, limit);
      },
      write: (body) => {
        const annotation = annotationOf(body, stored.length + 1);
        if (stored.length === MOST) {
          throw new Error(`there are ${MOST} already.`);
        }
        stored.push(annotation);
        return { message: 'Annotation added', id: annotation.id };
      },
    });
}
