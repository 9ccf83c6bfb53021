import { AnyMap, isIgnored, originalPositionFor, sourceContentFor, type TraceMap } from '@jridgewell/trace-mapping';
import { t } from '../../words';
import type { OriginalPlace } from '../stack/originalPlace';
import { sourceExcerpt } from './sourceExcerpt';

/** A source map that was read. What is costly in it (its mappings) is decoded once, on the first look-up. */
export interface SourceMap {
  /** The built file that it says it is of. */
  file?: string;
  map: TraceMap;
}

/**
 * @param text a source map of version 3 as JSON, with sections or without
 * @throws {Error} in words where it is none
 */
export function readSourceMap(text: string): SourceMap {
  let parsed: unknown;
  try {
    // Some servers put this in front against JSON being run as a script.
    parsed = JSON.parse(text.replace(/^\)\]\}'[^\n]*\n/, ''));
  } catch {
    throw new Error(t('sourceMap.noJson', 'it is no JSON'));
  }
  if (!isSourceMap(parsed)) {
    throw new Error(t('sourceMap.noVersion3', 'it is no source map of version 3'));
  }
  try {
    const { file } = parsed;
    return { file: typeof file === 'string' && file ? file : undefined, map: new AnyMap(parsed as never) };
  } catch {
    throw new Error(t('sourceMap.unfit', 'its parts do not fit together'));
  }
}

/**
 * Where a place in the built file comes from.
 * @param place line and column from 1, as browsers write them
 * @returns undefined where the map does not say: it may be of another version of the file
 */
export function originalPlaceOf(
  { map }: SourceMap,
  { line, column }: { line: number; column: number }
): OriginalPlace | undefined {
  try {
    const found = originalPositionFor(map, { line, column: column - 1 });
    if (found.source === null || found.source === undefined || !(found.line >= 1 && found.column >= 0)) {
      return undefined;
    }
    const content: unknown = sourceContentFor(map, found.source);
    const place = { line: found.line, column: found.column + 1 };
    const source = typeof content === 'string' ? sourceExcerpt(content, place) : undefined;
    // A file has no line beyond its end: this map is of another one.
    return typeof content === 'string' && !source
      ? undefined
      : {
          ...place,
          file: sourceName(found.source),
          name: found.name ?? undefined,
          library: isIgnored(map, found.source),
          source,
        };
  } catch {
    // Mappings can be cut off or point nowhere.
    return undefined;
  }
}

/** A source's path without what bundlers put in front: `webpack://shop/./src/a.ts` and `../../src/a.ts` are `src/a.ts`. */
function sourceName(source: string): string {
  return source.replace(/^webpack:\/\/[^/]*\//, '').replace(/^(\.{1,2}\/)+/, '');
}

function isSourceMap(value: unknown): value is { file?: unknown } {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const { version, mappings, sources, sections } = value as Record<string, unknown>;
  return Number(version) === 3 && ((typeof mappings === 'string' && Array.isArray(sources)) || Array.isArray(sections));
}
