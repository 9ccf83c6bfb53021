import { createServer, type Server } from 'node:http';
import { closeServer, listen } from '../../demo/program/listen';
import { keptShares } from './keptShares';

const servers: Server[] = [];
afterEach(() => Promise.all(servers.splice(0).map(closeServer)));

/** A server whose /metrics say this. */
async function metrics(text: string, status = 200): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(status).end(text));
  servers.push(server);
  return listen(server, { host: '127.0.0.1', port: 0 });
}

const LOKI = `# TYPE loki_distributor_bytes_received_total counter
loki_distributor_bytes_received_total{format="loki",tenant="a b"} 1e+06
loki_distributor_bytes_received_total{format="otlp"} 3e+06
loki_chunk_store_stored_chunk_bytes_total{user="fake"} 500000
loki_chunk_store_stored_chunk_bytes_total_of_another 7
`;
const TEMPO = 'tempo_distributor_bytes_received_total{t="x"} 200\ntempo_live_store_local_flush_size_bytes_sum 40\n';

it('adds up what the metrics say', async () => {
  const env = { LOKI_URL: await metrics(LOKI), TEMPO_URL: await metrics(TEMPO) };
  expect(await keptShares(env)).toEqual({ loki: 0.125, tempo: 0.2 });
});

it.each([
  ['no servers', {}, 'needs LOKI_URL and TEMPO_URL'],
  ['a server that has nothing', { LOKI_URL: '' }, 'needs LOKI_URL and TEMPO_URL'],
])('says in words what is missing: %s', async (_what, env, words) => {
  await expect(keptShares(env as NodeJS.ProcessEnv)).rejects.toThrow(words);
});

it('says in words what a server answers, and that it has written nothing yet', async () => {
  const TEMPO_URL = await metrics(TEMPO);
  await expect(keptShares({ TEMPO_URL, LOKI_URL: await metrics('', 404) })).rejects.toThrow('answered 404');
  const nothing = await metrics('loki_distributor_bytes_received_total 5\n');
  await expect(keptShares({ TEMPO_URL, LOKI_URL: nothing })).rejects.toThrow('it has kept nothing yet');
});
