import { createServer } from 'node:net';

/**
 * @param {Record<string, number>} ports what each is for, and its number
 * @param {string} address
 * @throws one sentence that names each busy port and the option that changes it
 */
export async function requireFreePorts(ports, address) {
  const busy = [];
  for (const [name, port] of Object.entries(ports)) {
    const problem = await problemOf(port, address);
    if (problem) {
      busy.push(`${name} port ${port} on ${address} ${problem} (choose another with --${name}-port)`);
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
