// The declarations as every resolution reads them: TypeScript leaves `./boot/api`, which Node's own rules do not find.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const RELATIVE = /((?:from|import)\s*\(?\s*['"])(\.{1,2}(?:\/[^'"]+)?)(?=['"])/g;

/**
 * Gives each relative import in the `.d.ts` files of a folder the name of the file that it means.
 * @param {string} folder
 * @throws when an import leads nowhere
 */
export function nameDeclarations(folder) {
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (entry.endsWith('.d.ts')) {
      const file = join(folder, entry);
      const text = readFileSync(file, 'utf8');
      writeFileSync(
        file,
        text.replace(RELATIVE, (_, before, path) => before + fileOf(dirname(file), path))
      );
    }
  }
}

function fileOf(from, path) {
  const found = ['.js', '/index.js'].find((end) => existsSync(join(from, path + end.replace('.js', '.d.ts'))));
  if (!found) {
    throw new Error(`${from}: the declarations import ${path}, which is not there.`);
  }
  return path + found;
}
