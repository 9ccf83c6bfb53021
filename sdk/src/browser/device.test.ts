import { parseUserAgent } from './device';

const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15';

describe('parseUserAgent', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.1.2',
      {
        browserName: 'Edge',
        browserVersion: '141.0.1.2',
        osName: 'Windows',
        osVersion: '10.0',
        type: 'desktop',
        mobile: false,
      },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_2_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.2 Mobile/15E148 Safari/604.1',
      {
        browserName: 'Safari',
        browserVersion: '18.2',
        osName: 'iOS',
        osVersion: '18.2.1',
        type: 'mobile',
        mobile: true,
      },
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-X900) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
      { browserName: 'Chrome', osName: 'Android', osVersion: '14', type: 'tablet', mobile: true },
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
      { browserName: 'Firefox', browserVersion: '153.0', osName: 'Linux', type: 'desktop' },
    ],
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', { type: 'bot' }],
    [MAC, { browserName: 'Safari', browserVersion: '26.0', osName: 'macOS', osVersion: '10.15.7', type: 'desktop' }],
  ])('%s', (userAgent, expected) => expect(parseUserAgent(userAgent)).toMatchObject(expected));

  it('an iPad that claims to be a Mac is a tablet', () => {
    expect(parseUserAgent(MAC, undefined, 5)).toMatchObject({
      osName: 'iOS',
      osVersion: undefined,
      type: 'tablet',
      mobile: true,
    });
  });

  it('client hints win', () => {
    const data = {
      brands: [
        { brand: 'Not A;Brand', version: '8' },
        { brand: 'Microsoft Edge', version: '141' },
      ],
      mobile: true,
      platform: 'Android',
    };
    expect(parseUserAgent('Mozilla/5.0 (Linux; Android 10; K) Chrome/141.0.0.0 Mobile', data)).toMatchObject({
      browserName: 'Edge',
      type: 'mobile',
    });
  });
});
