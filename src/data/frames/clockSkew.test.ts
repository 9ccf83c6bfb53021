import { sessionDocument } from './sessionDocument';

const WRITTEN = Date.UTC(2026, 10, 24, 14);
const DAY = 24 * 60 * 60_000;

function skewOf(startMs: number | string, lastMs: number | string): number | undefined {
  const document = sessionDocument({
    id: 'a',
    timeNs: `${WRITTEN}000000`,
    timeMs: WRITTEN,
    line: '',
    labels: {
      event_name: 'rum.session',
      session_id: 's',
      rum_session_start_ms: String(startMs),
      rum_session_last_ms: String(lastMs),
      telemetry_distro_name: '@opensessions/browser-sdk',
      telemetry_distro_version: '0.1.0',
    },
  });
  expect(document?.client).toMatchObject({ sdkName: '@opensessions/browser-sdk', sdkVersion: '0.1.0' });
  return document?.clockSkewMs;
}

describe('clock skew of a session document', () => {
  it.each<[string, number | string, number | string, number | undefined]>([
    ['its times lie before its record', WRITTEN - 60_000, WRITTEN - 5000, undefined],
    ['it was written long after the last sign of life', WRITTEN - 2 * DAY, WRITTEN - DAY, undefined],
    ['its times are rounded up', WRITTEN - 60_000, WRITTEN + 1, undefined],
    ['it says no times', 'soon', '', undefined],
    ['its last sign of life lies after it', WRITTEN - 60_000, WRITTEN + 90_000, 90_000],
    ['its start lies after it', WRITTEN + 70_000, WRITTEN - 5000, 70_000],
    ['its start is years away', 0, WRITTEN - 5000, WRITTEN],
  ])('where %s', (_what, start, last, skew) => expect(skewOf(start, last)).toBe(skew));
});
