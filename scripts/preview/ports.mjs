import { createServer } from 'node:net';

/**
 * @param {Record<string, number>} ports what each is for, and its number
 * @param {string} address
 * @param {(name: string) => string} [changes] the option that changes a port
 * @throws one sentence that names each busy port and the option that changes it
 */
export async function requireFreePorts(ports, address, changes = (name) => `--${name}-port`) {
  const busy = [];
  for (const [name, port] of Object.entries(ports)) {
    const problem = await problemOf(port, address);
    if (problem) {
      busy.push(`${name} port ${port} on ${address} ${problem} (choose another with ${changes(name)})`);
    }
  }
  if (busy.length > 0) {
    throw new Error(`Cannot start: ${busy.join('; ')}.`);
  }
}

function problemOf(port, address) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) =>
      resolve(error.code === 'EADDRINUSE' ? 'is in use' : `cannot be used: ${error.message}`)
    );
    probe.listen(port, address, () => probe.close(() => resolve(undefined)));
  });
}
