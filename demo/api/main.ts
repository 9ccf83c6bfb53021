import { startApi } from './startApi';
import { numberFlag, readFlags, urlFlag } from '../program/flags';
import { runProgram } from '../program/runProgram';

await runProgram('shop API', async () => {
  const flags = readFlags(process.argv.slice(2), {
    port: '8081',
    host: '127.0.0.1',
    'otlp-url': 'http://127.0.0.1:4318',
    'allow-origin': '',
    'failure-rate': '0.1',
    seed: String(Date.now() % 1_000_000),
    environment: 'preview',
  });
  const api = await startApi({
    port: numberFlag('port', flags.port, { min: 0, max: 65_535 }),
    host: flags.host,
    otlpUrl: urlFlag('otlp-url', flags['otlp-url']),
    allowedOrigins: flags['allow-origin'].split(',').filter(Boolean),
    failureRate: numberFlag('failure-rate', flags['failure-rate'], { min: 0, max: 1 }),
    seed: numberFlag('seed', flags.seed, { min: 0, max: Number.MAX_SAFE_INTEGER }),
    environment: flags.environment,
    print: (line) => console.log(line),
  });
  return { message: `ready at ${api.url}`, close: () => api.close() };
});
