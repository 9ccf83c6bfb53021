import { getBackendSrv } from '@grafana/runtime';
import { lastValueFrom } from 'rxjs';
import { t } from '../../words';
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
    throw new Error(
      t('sourceMap.tooLarge', 'it has {{size}}, and at most {{most}} are read', {
        size: mb(file.size),
        most: mb(LARGEST_MAP_BYTES),
      })
    );
  }
  return file.text();
}

function reasonOf(error: unknown, path: string): string {
  const { status } = (typeof error === 'object' && error !== null ? error : {}) as { status?: unknown };
  const place = decodeURIComponent(path);
  if (status === 404) {
    return t('sourceMap.notThere', 'there is none at {{place}}', { place });
  }
  return status === 401 || status === 403
    ? t('sourceMap.mayNot', 'Grafana may not read it at {{place}} ({{status}})', { place, status })
    : t('sourceMap.notRead', 'it could not be read at {{place}}: {{message}}', { place, message: wordsOf(error) });
}
