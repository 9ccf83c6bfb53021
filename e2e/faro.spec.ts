import { writeFile } from 'node:fs/promises';
import { visitWithFaro } from './faro/visitWithFaro';
import { test } from './test';

test('explore', async ({ browser, preview }) => {
  const page = await (await browser.newContext()).newPage();
  const { lines, faroId, seen } = await visitWithFaro({
    page,
    apiUrl: preview.api,
    hostUrl: preview.host,
    storeUrl: preview.store,
  });
  const query = `{rum_stream="sessions"} | session_id="${seen.sessionId}"`;
  const answer = await fetch(
    `${preview.store}/loki/api/v1/query_range?${new URLSearchParams({ query, limit: '1000' })}`
  );
  await writeFile(
    '/tmp/faroVisit.json',
    JSON.stringify({ faroId, seen, lines, own: await answer.json() }, undefined, 1)
  );
});
