import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

export interface StaticFile {
  body: Buffer;
  type: string;
  etag: string;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Files of one folder and nothing outside of it, read once per change. */
export class StaticFiles {
  private readonly known = new Map<string, { changedMs: number; file: StaticFile }>();

  private constructor(private readonly folder: string) {}

  /** @throws Error in words when the folder holds no built shop */
  static async open(folder: string): Promise<StaticFiles> {
    const found = await stat(path.join(folder, 'index.html')).catch(() => undefined);
    if (!found) {
      throw new Error(`there is no built shop in ${folder}: run "node demo/build.mjs" first`);
    }
    return new StaticFiles(await realpath(folder));
  }

  /** @returns the file, or undefined when there is none of that name */
  async read(urlPath: string): Promise<StaticFile | undefined> {
    const file = path.join(this.folder, path.normalize(`/${urlPath}`));
    const type = TYPES[path.extname(file)];
    if (!file.startsWith(this.folder + path.sep) || type === undefined || file.includes('\0')) {
      return undefined;
    }
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) {
      return undefined;
    }
    const known = this.known.get(file);
    if (known?.changedMs === found.mtimeMs) {
      return known.file;
    }
    const body = await readFile(file);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const read = { body, type, etag };
    this.known.set(file, { changedMs: found.mtimeMs, file: read });
    return read;
  }
}
