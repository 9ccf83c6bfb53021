import { startVisitors } from './startVisitors';
import { numberFlag, readFlags, routesFlag, urlFlag } from '../program/flags';
import { runProgram } from '../program/runProgram';

await runProgram('visitors', async () => {
  const flags = readFlags(process.argv.slice(2), {
    'shop-url': 'http://127.0.0.1:8080',
    count: '3',
    chromium: '',
    route: '',
    visits: '0',
    pace: '1',
    seed: String(Date.now() % 1_000_000),
  });
  const count = numberFlag('count', flags.count, { min: 1, max: 50 });
  const shopUrl = urlFlag('shop-url', flags['shop-url']);
  const visitors = await startVisitors({
    shopUrl,
    count,
    visits: numberFlag('visits', flags.visits, { min: 0, max: 1_000_000 }),
    pace: numberFlag('pace', flags.pace, { min: 0, max: 100 }),
    seed: numberFlag('seed', flags.seed, { min: 0, max: Number.MAX_SAFE_INTEGER }),
    routes: routesFlag('route', flags.route),
    ...(flags.chromium === '' ? {} : { chromium: flags.chromium }),
    visited: ({ visits, error }) => {
      if (error !== undefined) {
        console.log(`visitors: visit ${visits} ended early: ${error}`);
      }
    },
  });
  return {
    message: `${count} on their way through ${shopUrl}`,
    finished: visitors.finished,
    close: () => visitors.close(),
  };
});
