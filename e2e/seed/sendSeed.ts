/**
 * Sends OTLP/HTTP JSON bodies one after the other, the first one of log records twice: a retry must not count twice.
 * @param endpoint up to `/v1/logs` or `/v1/traces`: `http://127.0.0.1:4318`
 * @param taken told of each body that the server took, and waited for before the next
 * @throws with the server's words when it refuses a body or a record
 */
export async function sendSeed(
  endpoint: string,
  bodies: readonly object[],
  signal: 'logs' | 'traces' = 'logs',
  taken?: (body: object) => Promise<void>
): Promise<void> {
  for (const body of signal === 'logs' ? [...bodies.slice(0, 1), ...bodies] : bodies) {
    const response = await fetch(`${endpoint}/v1/${signal}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = await response.text();
    if (!response.ok || /rejected(LogRecords|Spans)"?:\s*"?[1-9]/.test(answer)) {
      throw new Error(`${endpoint} answered ${response.status}: ${answer.slice(0, 500)}`);
    }
    await taken?.(body);
  }
}
