import { readArguments } from './readArguments';
import { startStore, type Store } from './startStore';

/** Starts the store from the command line: `main.ts --port 4318 --host 127.0.0.1 --max-records 500000`. */
async function main(): Promise<void> {
  const { port, host, maxRecords } = readArguments(process.argv.slice(2));
  let store: Store;
  try {
    store = await startStore({ port, host, maxRecords });
  } catch (error) {
    const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    throw busy ? new Error(`Port ${port} is in use: choose another one with --port.`) : error;
  }
  console.log(`Store (OTLP in, Loki and Tempo out): ${store.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void store.close().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
