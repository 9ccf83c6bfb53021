import { resourceType } from './resourceType';
import { phasesOf, timingAttributes } from './timing';
import type { ResourceTiming } from './timing';

const entry = (values: Partial<ResourceTiming>): ResourceTiming =>
  ({ initiatorType: 'script', name: 'https://a.example/x', ...values }) as ResourceTiming;

const FULL = entry({
  startTime: 100,
  redirectStart: 0,
  redirectEnd: 0,
  fetchStart: 100,
  domainLookupStart: 103,
  domainLookupEnd: 110,
  connectStart: 110,
  secureConnectionStart: 118,
  connectEnd: 130,
  requestStart: 131,
  responseStart: 160,
  responseEnd: 175,
  transferSize: 900,
  encodedBodySize: 600,
  decodedBodySize: 2000,
  responseStatus: 200,
});

describe('phases', () => {
  it('follow each other and make up the duration', () => {
    const phases = phasesOf(FULL);
    expect(phases).toEqual({ queue: 4, redirect: 0, dns: 7, connect: 8, tls: 12, request: 29, response: 15 });
    expect(Object.values(phases ?? {}).reduce((a, b) => a + b, 0)).toBe(75);
  });

  it('are left out, with the sizes, where the browser hides them', () => {
    const hidden = timingAttributes(
      entry({
        startTime: 100,
        fetchStart: 100,
        requestStart: 0,
        responseStart: 0,
        responseEnd: 175,
        transferSize: 0,
        encodedBodySize: 0,
        decodedBodySize: 0,
      })
    );
    expect(Object.entries(hidden).filter(([, value]) => value !== undefined)).toEqual([
      ['rum.resource.initiator', 'script'],
    ]);
  });

  it('leave out how it came, but not its body, where the page may read it and the timing is hidden', () => {
    const cors = timingAttributes(
      entry({
        startTime: 100,
        responseEnd: 175,
        requestStart: 0,
        responseStart: 0,
        domainLookupStart: 0,
        transferSize: 0,
        encodedBodySize: 11,
        decodedBodySize: 20,
      })
    );
    expect(cors).toMatchObject({ 'rum.resource.encoded_size': 11, 'rum.resource.decoded_size': 20 });
    expect(cors['rum.resource.transfer_size']).toBeUndefined();
    expect(cors['rum.resource.cache']).toBeUndefined();
  });

  it('tell the state of the cache', () => {
    const cacheOf = (values: Partial<ResourceTiming>) => timingAttributes({ ...FULL, ...values })['rum.resource.cache'];
    expect(cacheOf({})).toBe('miss');
    expect(cacheOf({ transferSize: 0 })).toBe('hit');
    expect(cacheOf({ transferSize: 300 })).toBe('validated');
  });
});

describe('resource type', () => {
  it.each([
    ['link', 'https://a.example/a.css?v=1', 'stylesheet'],
    ['link', 'https://a.example/a.mjs', 'script'],
    ['link', 'https://a.example/a', 'other'],
    ['css', 'https://a.example/a.woff2#iefix', 'font'],
    ['css', 'https://a.example/bg.PNG', 'image'],
    ['img', 'https://a.example/a.php', 'image'],
    ['video', 'https://a.example/v', 'media'],
    ['xmlhttprequest', 'https://a.example/a.css', 'xhr'],
    ['navigation', 'https://a.example/', 'document'],
    ['beacon', 'https://a.example/', 'beacon'],
  ])('%s of %s is %s', (initiatorType, name, type) => expect(resourceType({ initiatorType, name })).toBe(type));

  it('believes the content type where the browser tells it', () => {
    expect(resourceType({ initiatorType: 'link', name: 'https://a.example/a', contentType: 'font/woff2' })).toBe(
      'font'
    );
  });
});
