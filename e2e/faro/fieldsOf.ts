import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Session } from '../../src/model/session';

/** A session's fields by their paths: `client.browserName`. What is absent is not there. */
export function fieldsOf(session: Session): Record<string, unknown> {
  const nested = ({ client, user, counters, labels, ...own }: Session) => ({ ...own, client, user, counters, labels });
  return Object.fromEntries(
    Object.entries(nested(session))
      .flatMap(([name, value]) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.entries(value).map(([key, one]) => [`${name}.${key}`, one as unknown] as const)
          : [[name, value as unknown] as const]
      )
      .filter(([, value]) => value !== undefined)
  );
}

/** The fields that differ, as docs/faro.md has them in its table of differences: each row begins with them in backquotes. */
export function documentedDifferences(): Set<string> {
  const text = readFileSync(path.join(import.meta.dirname, '../../docs/faro.md'), 'utf8');
  const table = text.split('## Differences, field by field')[1]?.split('\n## ')[0] ?? '';
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  return new Set(
    rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
  );
}
