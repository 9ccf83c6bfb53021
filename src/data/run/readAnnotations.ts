import { getBackendSrv } from '@grafana/runtime';
import { annotationsWithin, type Annotation } from '../../model/annotation';
import type { TimeSpan } from '../../model/timeSpan';
import { annotationOf } from '../frames/annotation';

/** More of them on one session's timeline tell nothing apart. */
const MOST = 100;

/**
 * Grafana's annotations of a time, by time; the newest 100 of more. They come from Grafana itself, and no data source.
 * @throws what the server answered, if it refused
 */
export async function readAnnotations({ from, to, signal }: TimeSpan & { signal: AbortSignal }): Promise<Annotation[]> {
  const span = { from: Math.floor(from), to: Math.ceil(to) };
  const answer: unknown = await getBackendSrv().get(
    '/api/annotations',
    { ...span, limit: MOST, type: 'annotation' },
    undefined,
    { showErrorAlert: false, abortSignal: signal }
  );
  const found = Array.isArray(answer) ? answer.map(annotationOf).filter((one) => one !== undefined) : [];
  return annotationsWithin(found, span);
}
