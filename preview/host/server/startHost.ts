import type { AddressInfo } from 'node:net';
import { createHostServer } from './createHostServer';
import type { HostOptions } from './HostOptions';

export interface RunningHost {
  url: string;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/**
 * Starts the host.
 * @throws {Error} in words when the port is taken or may not be used
 */
export function startHost(options: HostOptions): Promise<RunningHost> {
  const server = createHostServer(options);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const where = `${options.host}:${options.port}`;
      reject(
        new Error(
          error.code === 'EADDRINUSE' ? `port ${options.port} is in use` : `cannot listen on ${where}: ${error.message}`
        )
      );
    });
    server.listen(options.port, options.host, () => {
      const { port } = server.address() as AddressInfo;
      const name = options.host.includes(':') ? `[${options.host}]` : options.host;
      resolve({
        url: `http://${name}:${port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
