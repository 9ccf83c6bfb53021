import { readFileSync } from 'node:fs';
import path from 'node:path';
import { YAML11_SCHEMA, load } from 'js-yaml';

export const ROOT = path.resolve(__dirname, '..', '..');

export interface Service {
  image: string;
  container_name?: string;
  build?: { context: string; dockerfile: string; target: string; args?: Record<string, string> };
  profiles?: string[];
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  ports?: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
}

export interface ComposeFile {
  name: string;
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

/** Reads a YAML file of the repository; `<<` merges as it does for Docker. */
export function readYaml<T>(file: string): T {
  return load(readFileSync(path.join(ROOT, file), 'utf8'), { schema: YAML11_SCHEMA }) as T;
}

export function readText(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** Puts a variable's default in its place, as Docker and the Collector, Loki and Tempo do when it is not set. */
export function withDefaults(text: string, environment: Record<string, string> = {}): string {
  return text.replace(
    /\$\{(?:env:)?(\w+)(?::-([^}]*))?\}/g,
    (_, name: string, fallback?: string) => environment[name] ?? fallback ?? ''
  );
}

/** @returns the names of the environment variables that a file reads */
export function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/(?<!\$)\$\{(?:env:)?(\w+)/g)].map(([, name]) => name ?? ''))];
}
