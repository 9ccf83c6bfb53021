import { programs } from './programs.mjs';
import { readOptions } from './options.mjs';

describe('npm start options', () => {
  test('without any, the ports are 3000, 4318, 8080 and 8081 on loopback and nobody visits', () => {
    expect(readOptions([], {})).toMatchObject({
      ports: { host: 3000, store: 4318, shop: 8080, api: 8081 },
      listen: '127.0.0.1',
      visitors: 0,
      real: undefined,
    });
  });

  test.each([
    [['--host-port', 'abc'], '--host-port takes a whole number from 1 to 65535, not "abc".'],
    [['--visitors', '-1'], /--visitors/],
    [['--shop-port', '3000'], 'Port 3000 is asked for twice.'],
    [['--failure-rate', '2'], '--failure-rate takes a share from 0 to 1'],
    [['--unknown'], "Unknown option '--unknown'"],
  ])('%j is refused in words', (args, message) => {
    expect(() => readOptions(args, {})).toThrow(message);
  });

  test('one real server without the others is refused, all three replace the store', () => {
    expect(() => readOptions([], { LOKI_URL: 'http://loki' })).toThrow('LOKI_URL, TEMPO_URL and OTLP_URL, all three');
    const options = readOptions([], { LOKI_URL: 'http://loki', TEMPO_URL: 'http://tempo', OTLP_URL: 'http://otlp' });
    const list = programs(options);
    expect(list.map(({ name }) => name)).toEqual(['api', 'shop', 'host']);
    expect(list.find(({ name }) => name === 'host').args).toEqual(
      expect.arrayContaining(['--loki', 'http://loki', '--tempo', 'http://tempo'])
    );
    expect(list.find(({ name }) => name === 'shop').args).toEqual(
      expect.arrayContaining(['--otlp-url', 'http://otlp'])
    );
  });
});
