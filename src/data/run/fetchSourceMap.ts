import { getBackendSrv } from '@grafana/runtime';
import { lastValueFrom } from 'rxjs';
import { wordsOf } from './queryError';

/** The route of plugin.json through which Grafana reads from the address in the settings. */
const ROUTE = '/api/plugin-proxy/opensessions-usersessions-app/sourcemaps/';

/** Reading and decoding more than this would stop the page for seconds. */
export const LARGEST_MAP_BYTES = 32 * 1024 * 1024;

/**
 * The text of a source map, read by Grafana's server from the address in the settings: the browser asks nobody else.
 * @param path below that address, encoded
 * @throws {Error} in words
 */
export async function fetchSourceMap(path: string): Promise<string> {
  let body: Blob;
  try {
    const answer = await lastValueFrom(
      getBackendSrv().fetch<Blob>({
        url: ROUTE + path,
        method: 'GET',
        responseType: 'blob',
        showErrorAlert: false,
        showSuccessAlert: false,
      })
    );
    body = answer.data;
  } catch (error) {
    throw new Error(reasonOf(error, path));
  }
  return textOfMap(body);
}

/**
 * The text of a file that is not too large.
 * @throws {Error} in words
 */
export async function textOfMap(file: Blob): Promise<string> {
  if (file.size > LARGEST_MAP_BYTES) {
    const mb = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
    throw new Error(`it has ${mb(file.size)}, and at most ${mb(LARGEST_MAP_BYTES)} are read`);
  }
  return file.text();
}

function reasonOf(error: unknown, path: string): string {
  const { status } = (typeof error === 'object' && error !== null ? error : {}) as { status?: unknown };
  const place = decodeURIComponent(path);
  if (status === 404) {
    return `there is none at ${place}`;
  }
  return status === 401 || status === 403
    ? `Grafana may not read it at ${place} (${status})`
    : `it could not be read at ${place}: ${wordsOf(error)}`;
}
