import { useMemo, useRef } from 'react';
import type { Outcome } from '../../model/outcome';
import type { Services } from '../../model/services';
import type { Scope, Sources } from '../../model/settings';
import { readLastService } from './lastService';

/** The data of an outcome, or what it was before: a refresh never takes away what is known. */
export function useKnown<T>(outcome: Outcome<T>, key: unknown): T | undefined {
  const known = useRef<{ key: unknown; data: T } | undefined>(undefined);
  if (known.current?.key !== key) {
    known.current = undefined;
  }
  if (outcome.data !== undefined) {
    known.current = { key, data: outcome.data };
  }
  return known.current?.data;
}

export interface ScopeOptions {
  sources: Sources | undefined;
  services: Services | undefined;
  /** As the URL says. */
  service: string | undefined;
}

/** What the page's queries are about, once everything is known; the same object as long as it says the same. */
export function useScope({ sources, services, service }: ScopeOptions): Scope | undefined {
  const indexed = services?.indexed;
  return useMemo(
    () => (sources && service && indexed !== undefined ? { sources, service, indexed } : undefined),
    [sources, service, indexed]
  );
}

/** The service to show where the URL names none: the one chosen last, if it is still there, else the first. */
export function defaultService({ names }: Services): string | undefined {
  const last = readLastService();
  return last !== undefined && names.includes(last) ? last : names[0];
}
