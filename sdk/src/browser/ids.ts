import { attempt } from './guard';

/** `bytes` random bytes as lower case hex, never all zero. */
export function hexId(bytes: number): string {
  const values = new Uint8Array(bytes);
  if (!attempt(() => crypto.getRandomValues(values), undefined)) {
    values.forEach((_, index) => (values[index] = Math.random() * 256));
  }
  values[0] ||= 1;
  return values.reduce((hex, value) => hex + (value + 256).toString(16).slice(1), '');
}

/** Id of a session: 32 hex digits. */
export const sessionId = (): string => hexId(16);

/** Id of a tab, view, action, resource or error: 16 hex digits. */
export const shortId = (): string => hexId(8);
