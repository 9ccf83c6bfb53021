import { errorFactsOf } from './errorFacts';
import { countErrorKinds, isOfErrorKinds } from './errorKinds';
import type { ErrorEvent } from './story';

const error = (more: Partial<ErrorEvent> = {}): ErrorEvent => ({
  timeMs: 1,
  id: 'e1',
  message: 'm',
  labels: {},
  attributes: {},
  ...more,
});
const session = {
  client: {
    serviceName: 'shop',
    serviceVersion: '1.0',
    browserName: 'Chrome',
    browserVersion: '141',
    osName: 'Windows',
    deviceType: 'desktop',
    country: 'DE',
    countryDerived: true,
  },
  user: { id: 'u-1', name: 'Ana' },
};

describe('errorFactsOf', () => {
  it("takes the record's own word before the session's", () => {
    const attributes = {
      service_name: 'shop-beta',
      service_version: '1.1',
      user_agent_name: 'Firefox',
      os_name: 'Linux',
      os_version: '6',
      geo_country_iso_code: 'JP',
      rum_device_type: 'mobile',
      rum_error_id: 'ev-1',
      user_name: 'Ben',
    };
    expect(errorFactsOf(error({ attributes, userId: 'u-2', requestStatus: 503 }), session)).toEqual({
      application: 'shop-beta',
      version: '1.1',
      eventId: 'ev-1',
      code: 503,
      userId: 'u-2',
      userName: 'Ben',
      browser: 'Firefox',
      os: 'Linux 6',
      device: 'mobile',
      country: 'JP',
      countryDerived: undefined,
    });
  });

  it('takes what the record lacks from the session, but no name of another user and no status of 0', () => {
    expect(errorFactsOf(error({ requestStatus: 0 }), session)).toMatchObject({
      application: 'shop',
      eventId: undefined,
      code: undefined,
      userName: 'Ana',
      browser: 'Chrome 141',
      os: 'Windows',
      country: 'DE',
      countryDerived: true,
    });
    expect(errorFactsOf(error({ userId: 'u-2' }), session)).toMatchObject({ userId: 'u-2', userName: undefined });
  });
});

describe('kinds of errors', () => {
  const errors = [
    error({ handled: false, source: 'onerror' }),
    error({ handled: true, source: 'manual' }),
    error({ handled: false, source: 'network' }),
    error({}),
  ];

  it('are counted, and those that there are none of left out', () => {
    expect(countErrorKinds(errors)).toEqual([
      { kind: 'unhandled', count: 2 },
      { kind: 'handled', count: 1 },
      { kind: 'source:onerror', count: 1 },
      { kind: 'source:manual', count: 1 },
      { kind: 'source:network', count: 1 },
    ]);
    expect(countErrorKinds([])).toEqual([]);
  });

  it('narrow by handling and by source at once', () => {
    const shown = (...kinds: string[]) => errors.map((one) => isOfErrorKinds(one, new Set(kinds)));
    expect(shown()).toEqual([true, true, true, true]);
    expect(shown('unhandled')).toEqual([true, false, true, false]);
    expect(shown('unhandled', 'source:network', 'source:manual')).toEqual([false, false, true, false]);
    expect(shown('handled', 'unhandled')).toEqual([true, true, true, false]);
  });
});
