import { spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { freePorts } from './freePorts';
import { startPreview } from './startPreview';
// Not Playwright's own: another test would need another worker, and the specs after it another product.
import { expect, test } from './test';

test.setTimeout(240_000);

function npmStart(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 60_000,
  });
  return { status, said: stdout + stderr };
}

test('a busy port is named with the option that changes it, and nothing is left running', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const { port } = holder.address() as AddressInfo;
  const { status, said } = npmStart(['--shop-port', String(port)]);
  holder.close();
  expect(status).toBe(1);
  expect(said).toContain(`shop port ${port} on 127.0.0.1 is in use (choose another with --shop-port)`);
});

test('visitors without a browser are refused in words', async () => {
  const [a, b, c, d] = (await freePorts(4)).map(String) as [string, string, string, string];
  const ports = ['--host-port', a, '--store-port', b, '--shop-port', c, '--api-port', d];
  const { status, said } = npmStart([...ports, '--visitors', '1'], { CHROME_PATH: '/nowhere/chromium' });
  expect(status).toBe(1);
  expect(said).toContain('CHROME_PATH is /nowhere/chromium, but there is no program there.');
});

test('a second start takes under 10 s, listens on loopback only, and Ctrl-C stops everything', async () => {
  await (await startPreview()).stop(); // whatever was missing is built now
  const started = Date.now();
  const preview = await startPreview();
  expect(Date.now() - started).toBeLessThan(10_000);

  const { host, shop, api, store } = preview;
  // Real servers are not started, and not stopped.
  const addresses = [host, shop, api, ...(process.env.OTLP_URL ? [] : [store])];
  for (const address of addresses) {
    expect((await fetch(address, { redirect: 'manual' })).status, address).toBeLessThan(500);
  }
  const outside = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).filter(({ internal, family }) => !internal && family === 'IPv4')
  );
  for (const { address } of outside) {
    const url = preview.host.replace('127.0.0.1', address);
    await expect(fetch(url, { signal: AbortSignal.timeout(2000) }), `${url} must not answer`).rejects.toThrow();
  }

  expect(await preview.stop()).toBe(0);
  for (const address of addresses) {
    await expect(fetch(address), `${address} still answers`).rejects.toThrow();
  }
});
