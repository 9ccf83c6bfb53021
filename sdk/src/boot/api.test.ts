import { createApi } from './api';
import { start } from './start';

jest.mock('./start');
const stop = jest.fn(() => Promise.resolve());
const running = { stop, setUser: jest.fn(), log: jest.fn(), addTiming: jest.fn() };
const options = { serviceName: 'shop', endpoint: 'https://collector.example.com' };

beforeEach(() => {
  jest.clearAllMocks();
  jest.mocked(start).mockReturnValue(running as never);
});

describe('consent', () => {
  it('pending: nothing starts before it is granted; calls wait', () => {
    const api = createApi().init({ ...options, consent: 'pending' });
    api.setUser({ id: 'u-1' });
    expect(start).not.toHaveBeenCalled();
    api.setConsent('granted');
    expect(start).toHaveBeenCalledTimes(1);
    expect(running.setUser).toHaveBeenCalledWith({ id: 'u-1' });
    api.setConsent('granted');
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('denied: what waited is forgotten, and may be granted later', () => {
    const api = createApi().init({ ...options, consent: 'pending' });
    api.log('before');
    api.setConsent('denied');
    api.log('meanwhile');
    api.setConsent('granted');
    api.log('after');
    expect(running.log.mock.calls).toEqual([['after', undefined, 'info']]);
  });

  it('revoked: stops with that reason; granted again starts anew', () => {
    const api = createApi().init(options);
    api.setConsent('denied');
    expect(stop).toHaveBeenCalledWith('consent_revoked');
    api.setConsent('granted');
    expect(start).toHaveBeenCalledTimes(2);
  });

  it('said before init it wins over the option', () => {
    const api = createApi();
    api.setConsent('denied');
    api.init({ ...options, consent: 'granted' });
    expect(start).not.toHaveBeenCalled();
  });
});

it('a page that is prerendered starts when it is shown', () => {
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  const api = createApi().init(options);
  api.log('while it is prepared');
  expect(start).not.toHaveBeenCalled();
  Object.defineProperty(document, 'prerendering', { value: false, configurable: true });
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(start).toHaveBeenCalledTimes(1);
  expect(running.log).toHaveBeenCalledTimes(1);
});

it('a start that fails is told, not thrown; shutdown allows another init', async () => {
  jest.mocked(start).mockImplementationOnce(() => {
    throw new Error('no storage');
  });
  const told: string[] = [];
  const api = createApi().init({ ...options, onDiagnostic: (message) => told.push(message) });
  expect(told).toEqual(['User Sessions did not start: Error: no storage']);
  expect(api.getSession()).toBeUndefined();
  await api.shutdown();
  api.init(options);
  expect(start).toHaveBeenCalledTimes(2);
});

it('a moment is taken when it is marked, not when the SDK has started', () => {
  const api = createApi();
  const before = performance.now();
  api.addTiming('hero');
  const after = performance.now();
  api.init(options);
  const [name, at] = running.addTiming.mock.calls[0] as [string, number];
  expect(name).toBe('hero');
  expect(at).toBeGreaterThanOrEqual(before);
  expect(at).toBeLessThanOrEqual(after);
});
