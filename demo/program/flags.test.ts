import { numberFlag, readFlags, routesFlag, urlFlag } from './flags';

describe('readFlags', () => {
  const defaults = { port: '8080', host: '127.0.0.1' };

  it('takes what is given and the defaults for the rest', () => {
    expect(readFlags(['--port', '9000'], defaults)).toEqual({ port: '9000', host: '127.0.0.1' });
    expect(readFlags(['--port=9001'], defaults)['port']).toBe('9001');
  });

  it('names an unknown flag and those that exist', () => {
    expect(() => readFlags(['--prot', '1'], defaults)).toThrow(/--prot.*--port, --host/);
  });
});

describe('numberFlag', () => {
  it('reads numbers within the bounds', () => {
    expect(numberFlag('failure-rate', '0.25', { min: 0, max: 1 })).toBe(0.25);
  });

  it.each(['', 'many', '2', 'NaN'])('refuses "%s"', (value) => {
    expect(() => numberFlag('failure-rate', value, { min: 0, max: 1 })).toThrow('--failure-rate');
  });
});

describe('urlFlag', () => {
  it('drops the trailing slash', () => {
    expect(urlFlag('api-url', 'http://127.0.0.1:8081/')).toBe('http://127.0.0.1:8081');
  });

  it.each(['8081', 'javascript:alert(1)', 'localhost:8081'])('refuses %s', (value) => {
    expect(() => urlFlag('api-url', value)).toThrow('--api-url');
  });
});

describe('routesFlag', () => {
  it('reads pairs of host and port, and none from nothing', () => {
    expect(routesFlag('route', 'localhost:8080=shop:8080,localhost:4318=otelcol:4318')).toEqual([
      ['localhost:8080', 'shop:8080'],
      ['localhost:4318', 'otelcol:4318'],
    ]);
    expect(routesFlag('route', '')).toEqual([]);
  });

  it.each(['localhost:8080', 'localhost=shop', 'localhost:8080=shop:8080 --flag'])('refuses "%s"', (value) => {
    expect(() => routesFlag('route', value)).toThrow('--route must be pairs such as localhost:8080=shop:8080');
  });
});
