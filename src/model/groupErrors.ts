import type { ErrorEvent } from './story';

/** Errors that are the same problem. */
export interface ErrorGroup {
  /** The SDK's fingerprint, else one made of type and message. */
  fingerprint: string;
  /** In time order, at least one. */
  errors: ErrorEvent[];
  firstMs: number;
  lastMs: number;
}

/** The error's fingerprint; without one from the SDK, its type and its message with every number taken as one. */
export function fingerprintOf(error: Pick<ErrorEvent, 'fingerprint' | 'type' | 'message'>): string {
  return error.fingerprint ?? `${error.type ?? ''}:${error.message.replace(/\d+/g, '0')}`;
}

/** The errors by fingerprint, the group that began first leading. */
export function groupErrors(errors: readonly ErrorEvent[]): ErrorGroup[] {
  const groups = new Map<string, ErrorGroup>();
  for (const error of [...errors].sort((a, b) => a.timeMs - b.timeMs)) {
    const fingerprint = fingerprintOf(error);
    const group = groups.get(fingerprint);
    if (group) {
      group.errors.push(error);
      group.lastMs = error.timeMs;
    } else {
      groups.set(fingerprint, { fingerprint, errors: [error], firstMs: error.timeMs, lastMs: error.timeMs });
    }
  }
  return [...groups.values()];
}
