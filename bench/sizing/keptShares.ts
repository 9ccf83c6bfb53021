/** Shares (0 to 1) of the bytes that Loki and Tempo took which they keep, compressed and with their indexes in the blocks. */
export interface KeptShares {
  loki: number;
  tempo: number;
}

/** What was received, and what was written of it, in the metrics of each. */
const COUNTERS = {
  loki: ['loki_distributor_bytes_received_total', 'loki_chunk_store_stored_chunk_bytes_total'],
  tempo: ['tempo_distributor_bytes_received_total', 'tempo_live_store_local_flush_size_bytes_sum'],
} as const;

/**
 * Reads what a Loki and a Tempo of one process each have kept since they were started. What is not written yet counts as
 * received only: ask after a quiet time of theirs.
 * @throws Error in words when one cannot be asked, or has written nothing yet
 */
export async function keptShares({ LOKI_URL: loki, TEMPO_URL: tempo }: NodeJS.ProcessEnv): Promise<KeptShares> {
  if (!loki || !tempo) {
    throw new Error('--servers needs LOKI_URL and TEMPO_URL: the servers whose metrics tell what they keep.');
  }
  return { loki: await share(loki, COUNTERS.loki), tempo: await share(tempo, COUNTERS.tempo) };
}

async function share(url: string, [received, written]: readonly [string, string]): Promise<number> {
  const answer = await fetch(`${url}/metrics`);
  if (!answer.ok) {
    throw new Error(`${url}/metrics answered ${answer.status}.`);
  }
  const text = await answer.text();
  const [all, kept] = [total(text, received), total(text, written)];
  if (!(all > 0 && kept > 0)) {
    throw new Error(`${url} has ${received} ${all} and ${written} ${kept}: it has kept nothing yet.`);
  }
  // More digits would change with every question.
  return Math.round((kept / all) * 1000) / 1000;
}

/** All series of a counter in Prometheus' text format, added up. */
function total(text: string, name: string): number {
  const values = [...text.matchAll(new RegExp(`^${name}(?:\\{.*\\})? (\\S+)`, 'gm'))].map(([, value]) => Number(value));
  return values.reduce((sum, value) => sum + value, 0);
}
