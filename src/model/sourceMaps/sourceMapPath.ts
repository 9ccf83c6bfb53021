import { t } from '../../words';

/** Where source maps lie below their address, unless the settings say otherwise: beside the script. */
export const DEFAULT_SOURCE_MAP_PATH = '{path}.map';

/** Which map is wanted. */
export interface WantedMap {
  /** The script's URL, as the stack has it. */
  script: string;
  /** `service.version` of the application. */
  version?: string;
}

/**
 * The path of a script's source map below the address of the settings, encoded for a URL.
 * @param template with `{path}` (`assets/app.js`), `{file}` (`app.js`) and `{version}`
 * @throws {Error} in words where there is none: a script or a version that must not become part of a path
 */
export function sourceMapPath(template: string, { script, version }: WantedMap): string {
  let path: string;
  try {
    path = decodeURIComponent(new URL(script).pathname).replace(/^\/+/, '');
  } catch {
    throw new Error(t('sourceMap.noAddress', 'the stack does not say its whole address'));
  }
  if (template.includes('{version}') && !version) {
    throw new Error(t('sourceMap.noVersion', 'the error does not say the version of the application'));
  }
  const values = { path, file: path.split('/').pop() ?? '', version: version ?? '' };
  const filled = template.replace(/\{(path|file|version)\}/g, (_, name: keyof typeof values) => values[name]);
  const segments = filled.replace(/^\/+/, '').split('/');
  if (!values.file || filled.length > 1000 || !segments.every(isPlain)) {
    throw new Error(t('sourceMap.badAddress', 'its address is none that a source map can lie at'));
  }
  return segments.map(encodeURIComponent).join('/');
}

/** Nothing that leads out of a folder, or that two servers may read differently. */
function isPlain(segment: string): boolean {
  // eslint-disable-next-line no-control-regex
  return segment !== '' && segment !== '.' && segment !== '..' && !/[\u0000-\u001f\u007f\\%?#]/.test(segment);
}

/** What is wrong with the address of the source maps, in words; undefined where it can be used, or is empty. */
export function sourceMapUrlProblem(url: string): string | undefined {
  if (url === '') {
    return undefined;
  }
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return t('config.mapNoUrl', 'This is no address. It looks like https://maps.example.com/shop');
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    return t('config.mapNoHttp', 'The address begins with http:// or https://');
  }
  if (parsed.username || parsed.password) {
    return t(
      'config.mapPassword',
      'The address holds a password, which everybody could read who may read these settings'
    );
  }
  return /[{}?#]/.test(url)
    ? t('config.mapUrlEnd', 'The address ends with its path; {version} and the like stand in the path of a map')
    : undefined;
}

/** What is wrong with the path of a map, in words; undefined where it can be used, or is empty. */
export function sourceMapPathProblem(template: string): string | undefined {
  if (template === '') {
    return undefined;
  }
  if (!/\{(path|file)\}/.test(template)) {
    return t('config.mapNoScript', 'The path names the script: by {path} or by {file}');
  }
  const unknown = /\{(?!(?:path|file|version)\})[^}]*\}?/.exec(template)?.[0];
  if (unknown !== undefined) {
    return t('config.mapUnknown', '{{unknown}} is nothing that can stand here: {path}, {file} and {version} can', {
      unknown,
    });
  }
  const filled = template.replace(/\{(path|file|version)\}/g, 'x').replace(/^\//, '');
  return filled.split('/').every(isPlain)
    ? undefined
    : t('config.mapOddPart', 'The path has a part that is empty, or . or .., or one of \\ % ? #');
}
