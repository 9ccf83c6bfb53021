import { scriptName } from '../../model/sourceMaps/scriptName';
import { readSourceMap, type SourceMap } from '../../model/sourceMaps/sourceMap';
import type { SourceMapState } from '../../model/sourceMaps/sourceMapState';
import { t } from '../../words';
import { fetchSourceMap, textOfMap } from './fetchSourceMap';

/** Large ones take a hundred megabytes each once decoded. */
const MOST_MAPS = 20;

/**
 * The source maps of a visit: each is read and decoded once, wherever its script appears. Those that a person picks stay
 * in the browser, and are gone when the page is left.
 */
export class SourceMapStore {
  private readonly fetched = new Map<string, SourceMapState>();
  private readonly picked = new Map<string, SourceMap>();
  private readonly listeners = new Set<() => void>();
  /** Counts up with every change. */
  revision = 0;

  constructor(private readonly read: (path: string) => Promise<string> = fetchSourceMap) {}

  /** Calls back on every change, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The picked map of a script, by the last part of its path. */
  pickedFor(script: string): SourceMapState | undefined {
    const map = this.picked.get(scriptName(script));
    return map && { status: 'ready', map, from: 'file' };
  }

  /** What is known of the map at a path; undefined until it is asked for. */
  at(path: string): SourceMapState | undefined {
    return this.fetched.get(path);
  }

  /** Reads the map at a path, unless that was done. */
  async request(path: string): Promise<void> {
    if (this.fetched.has(path)) {
      return;
    }
    this.keep(path, { status: 'loading' });
    try {
      const map = readSourceMap(await this.read(path));
      this.keep(path, { status: 'ready', map, from: 'grafana' });
    } catch (error) {
      const retry = (): void => {
        this.fetched.delete(path);
        void this.request(path);
      };
      this.keep(path, { status: 'missing', reason: (error as Error).message, retry });
    }
  }

  /**
   * Takes maps that a person picked: each counts for the script that it names, and for the one that it is named after.
   * @returns what was wrong with which, in words
   */
  async pick(files: readonly File[]): Promise<string[]> {
    const problems: string[] = [];
    for (const file of files) {
      try {
        const map = readSourceMap(await textOfMap(file));
        this.picked.set(file.name.replace(/\.(map|json)$/, ''), map);
        if (map.file !== undefined) {
          this.picked.set(scriptName(map.file), map);
        }
      } catch (error) {
        problems.push(
          t('sourceMap.notUsed', '{{file}} is not used: {{reason}}.', {
            file: file.name,
            reason: (error as Error).message,
          })
        );
      }
    }
    this.changed();
    return problems;
  }

  private keep(path: string, state: SourceMapState): void {
    this.fetched.delete(path);
    this.fetched.set(path, state);
    const [oldest] = this.fetched.keys();
    if (this.fetched.size > MOST_MAPS && oldest !== undefined) {
      this.fetched.delete(oldest);
    }
    this.changed();
  }

  private changed(): void {
    this.revision += 1;
    this.listeners.forEach((listener) => listener());
  }
}
