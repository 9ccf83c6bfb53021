import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} file
 * @returns {boolean} whether it is a program that we may run */
export function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds a program: what the environment variable names, else the first of the names on the PATH, else the first of these files.
 * @param {{ variable: string, names: string[], files?: string[] }} wanted
 * @returns {string | undefined} its path
 * @throws where the variable names no program
 */
export function findProgram({ variable, names, files = [] }) {
  const named = process.env[variable];
  if (named) {
    if (!executable(named)) {
      throw new Error(`${variable} is ${named}, but there is no program there.`);
    }
    return named;
  }
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((dir) => names.map((name) => path.join(dir, name)));
  return [...onPath, ...files].find(executable);
}
