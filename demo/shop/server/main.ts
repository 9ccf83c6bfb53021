import { fileURLToPath } from 'node:url';
import { startShop } from './startShop';
import { numberFlag, readFlags, urlFlag } from '../../program/flags';
import { runProgram } from '../../program/runProgram';

await runProgram('shop', async () => {
  const flags = readFlags(process.argv.slice(2), {
    port: '8080',
    host: '127.0.0.1',
    'api-url': 'http://127.0.0.1:8081',
    'otlp-url': 'http://127.0.0.1:4318',
    'host-url': 'http://127.0.0.1:3000',
    environment: 'preview',
    'image-delay': '90',
    files: fileURLToPath(new URL('../../dist/shop', import.meta.url)),
  });
  const shop = await startShop({
    port: numberFlag('port', flags.port, { min: 0, max: 65_535 }),
    host: flags.host,
    apiUrl: urlFlag('api-url', flags['api-url']),
    otlpUrl: urlFlag('otlp-url', flags['otlp-url']),
    hostUrl: urlFlag('host-url', flags['host-url']),
    environment: flags.environment,
    imageDelayMs: numberFlag('image-delay', flags['image-delay'], { min: 0, max: 10_000 }),
    files: flags.files,
  });
  return { message: `ready at ${shop.url}`, close: () => shop.close() };
});
