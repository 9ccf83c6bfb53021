/**
 * Whether a session is recorded. Decided by its id, which is random: the same in every tab and after every reload, for
 * logs, spans and `traceparent`.
 */
export function isSampled(sessionId: string, rate: number): boolean {
  return parseInt(sessionId.slice(-8), 16) < rate * 2 ** 32;
}
