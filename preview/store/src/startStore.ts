import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { handleRequest } from './http/handleRequest';
import { send } from './http/send';
import { OtlpSchema } from './ingest/otlpSchema';
import { Memory } from './memory/Memory';

export interface StoreOptions {
  /** 0 for any free port. */
  port: number;
  /** Default 127.0.0.1: this machine only. */
  host?: string;
  /** The most log records and spans, together, that are kept; the oldest go first. Default 500,000. */
  maxRecords?: number;
  /** Told once, when the first record has to go. Default: a line on stderr. */
  onFull?: (message: string) => void;
  /** The clock, in Unix milliseconds. */
  now?: () => number;
}

export interface Store {
  url: string;
  /** Closes the port and every connection. */
  close(): Promise<void>;
}

const DEFAULT_MAX_RECORDS = 500_000;

/**
 * Starts a store: OTLP/HTTP in, Loki's and Tempo's query APIs out, on one port.
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function startStore(options: StoreOptions): Promise<Store> {
  const { port, host = '127.0.0.1', maxRecords = DEFAULT_MAX_RECORDS, now = Date.now } = options;
  const onFull = options.onFull ?? ((message: string) => void process.stderr.write(`${message}\n`));
  const context = { memory: new Memory({ maxRecords, onFull }), schema: new OtlpSchema(), now };
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    response.on('error', () => request.destroy());
    void handleRequest(context, request).then((reply) => {
      if (!response.destroyed) {
        send(request, response, reply);
      }
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await listen(server, port, host);
  const shown = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${shown}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        sockets.forEach((socket) => socket.destroy());
      }),
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
