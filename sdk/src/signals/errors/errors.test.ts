import { causesJson, causesOf, describeError, isError } from './describeError';
import { createSanitizeUrl } from '../../browser/urls';
import { createRateLimit } from './rateLimit';
import { sanitizeText } from './sanitizeText';

describe('describeError', () => {
  it('describes whatever is thrown', () => {
    const hostile = Object.create(null, {
      message: {
        get: () => {
          throw new Error('no');
        },
      },
    }) as unknown;
    expect(describeError(new TypeError('x'))).toMatchObject({ type: 'TypeError', message: 'x' });
    expect(describeError('words')).toEqual({ type: 'string', message: 'words' });
    expect(describeError(null)).toEqual({ type: 'null', message: 'null' });
    expect(describeError({ code: 7 })).toMatchObject({ type: 'Object', message: '{"code":7}' });
    expect(describeError(hostile)).toMatchObject({ type: 'Object' });
    expect(describeError(new DOMException('gone', 'NotFoundError'))).toMatchObject({
      type: 'NotFoundError',
      message: 'gone',
    });
  });

  it('takes the words of a Symbol, a bigint, a null-prototype object, an event and another realm', () => {
    const bare = Object.assign(Object.create(null) as object, { code: 7n });
    expect(describeError(Symbol('x'))).toEqual({ type: 'symbol', message: 'Symbol(x)' });
    expect(describeError(bare)).toEqual({ type: 'Object', message: '{"code":"7"}', stack: undefined });
    expect(describeError(new Event('error'))).toMatchObject({ type: 'Event', message: '[object Event] error' });
    const frame = document.body.appendChild(document.createElement('iframe'));
    const { TypeError: OtherError } = frame.contentWindow as unknown as { TypeError: typeof TypeError };
    const foreign = new OtherError('from a frame');
    expect(foreign instanceof Error).toBe(false);
    expect(describeError(foreign)).toMatchObject({ type: 'TypeError', message: 'from a frame' });
    expect(isError(foreign)).toBe(true);
    expect(isError({ message: 'x', stack: 'y' })).toBe(false);
  });

  it('never opens what a framework hangs on an element', () => {
    const input = Object.assign(document.createElement('input'), { __props: { value: 't0ps3cret' } });
    class Fiber {
      props = { value: 't0ps3cret' };
    }
    for (const thrown of [
      input,
      { target: input },
      [input],
      { fiber: new Fiber() },
      Object.assign(new Event('x'), { fiber: { value: 't0ps3cret' } }),
    ]) {
      expect(describeError(thrown).message).not.toContain('t0ps3cret');
    }
    expect(describeError({ target: input, at: { x: 1 } }).message).toBe(
      '{"target":"[object HTMLInputElement]","at":{"x":1}}'
    );
  });

  it('reads no more of a stack than it sends', () => {
    const endless = Object.assign(new Error('x'), {
      stack: `at f (https://a.example/a.js:1:2)\n${'y'.repeat(10_000_000)}`,
    });
    expect(describeError(endless).stack).toHaveLength(16_000);
  });

  it('follows causes ten deep, and the errors of an AggregateError', () => {
    let chain = new Error('0');
    for (let depth = 1; depth <= 15; depth++) {
      chain = new Error(String(depth), { cause: chain });
    }
    expect(causesOf(chain).map(({ message }) => message)).toEqual([
      '14',
      '13',
      '12',
      '11',
      '10',
      '9',
      '8',
      '7',
      '6',
      '5',
    ]);
    const many = new AggregateError([new Error('a', { cause: 'deep' }), 'b', null], 'all failed', {
      cause: new Error('c'),
    });
    expect(causesOf(many).map(({ message }) => message)).toEqual(['c', 'a', 'b', 'deep']);
  });

  it('ends a chain of causes at a circle, and keeps it small', () => {
    const a = new Error('a'.repeat(9000));
    const b = new Error('b', { cause: a });
    a.cause = b;
    expect(causesOf(b).map(({ message }) => message.length)).toEqual([2000]);
    expect(causesJson(causesOf(b))?.length).toBeLessThan(9000);
    expect(causesJson([])).toBeUndefined();
  });
});

describe('rate limit', () => {
  it('lets 5 of a kind and 100 in all pass a minute', () => {
    const may = createRateLimit();
    expect(Array.from({ length: 7 }, () => may('a', 0))).toEqual([true, true, true, true, true, false, false]);
    expect(Array.from({ length: 200 }, (_, i) => may(`other ${i}`, 1)).filter(Boolean)).toHaveLength(95);
    expect(may('a', 60_000)).toBe(true);
    expect(Array.from({ length: 200 }, () => may(undefined, 60_001)).filter(Boolean)).toHaveLength(99);
  });
});

describe('a text', () => {
  it('has its URLs made fit to be sent, their positions kept', () => {
    const clean = (text: string): string => sanitizeText(text, createSanitizeUrl());
    expect(clean('at f (https://u:p@a.example/reset?token=secret:12:5)\n    at https://a.example/a.js:3:4')).toBe(
      'at f (https://a.example/reset?token=REDACTED:12:5)\n    at https://a.example/a.js:3:4'
    );
    expect(clean('f@https://a.example/x#access_token=1:7:8')).toBe('f@https://a.example/x:7:8');
    expect(clean('no URL: 12:5 ?a=b')).toBe('no URL: 12:5 ?a=b');
  });
});
