import { durationText } from './durationText';
import { durationNs, floatOf, sizeBytes } from './units';
import { unquote } from './unquote';

describe('units', () => {
  it.each([
    ['1h30m', 5400e9],
    ['1.5s', 1.5e9],
    ['250ms', 250e6],
    ['0', 0],
    ['-2s', -2e9],
    ['5', undefined],
    ['5x', undefined],
    ['', undefined],
  ])('duration %s', (text, expected) => {
    expect(durationNs(text)).toBe(expected);
  });

  it.each([
    ['5KB', 5000],
    ['5KiB', 5120],
    ['1.5 MB', 1_500_000],
    ['12', 12],
    ['KB', undefined],
  ])('size %s', (text, expected) => {
    expect(sizeBytes(text)).toBe(expected);
  });

  it.each([
    ['1e3', 1000],
    ['.5', 0.5],
    ['-Inf', -Infinity],
    ['0x10', undefined],
    ['1,5', undefined],
    ['', undefined],
  ])('number %s', (text, expected) => {
    expect(floatOf(text)).toBe(expected);
  });

  it.each([
    [0, '0s'],
    [320e6, '320ms'],
    [1500, '1.5µs'],
    [62.5e9, '1m2.5s'],
    [800 * 3600e9, '800h0m0s'],
    [265_777_777.7, '265.777777ms'],
  ])('written %d', (ns, expected) => {
    expect(durationText(ns)).toBe(expected);
  });
});

describe('unquote', () => {
  it.each([
    ['"a\\"b\\n\\x41\\u00e9"', 'a"b\nAé'],
    ['`raw \\n`', 'raw \\n'],
    ['"open', undefined],
    ["'single'", undefined],
    ['"\\q"', undefined],
  ])('%s', (literal, expected) => {
    expect(unquote(literal)).toBe(expected);
  });
});
