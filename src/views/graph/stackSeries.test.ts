import { stackSeries, stepOf } from './stackSeries';

describe('stackSeries', () => {
  it('lays series on one another, the first at the bottom', () => {
    const stack = stackSeries([
      { name: 'Chrome', times: [0, 10, 20], values: [1, 2, 0] },
      { name: 'Firefox', times: [0, 10, 20], values: [3, 0, 4] },
    ]);
    expect(stack.times).toEqual([0, 10, 20]);
    expect(stack.tops).toEqual([
      [1, 2, 0],
      [4, 2, 4],
    ]);
    expect(stack.totals).toEqual([4, 2, 4]);
    expect(stack.sum).toBe(10);
  });

  it('takes a time that a series lacks as 0', () => {
    const stack = stackSeries([
      { name: 'a', times: [10], values: [5] },
      { name: 'b', times: [0, 10], values: [1, 2] },
    ]);
    expect(stack.times).toEqual([0, 10]);
    expect(stack.values).toEqual([
      [0, 5],
      [1, 2],
    ]);
    expect(stack.totals).toEqual([1, 7]);
  });

  it('bears nothing at all', () => {
    expect(stackSeries([])).toEqual({ times: [], values: [], tops: [], totals: [], sum: 0 });
  });
});

describe('stepOf', () => {
  it('is the distance of two bars, or the whole range where there is but one', () => {
    expect(stepOf([0, 60, 120, 240], 1000)).toBe(60);
    expect(stepOf([0], 1000)).toBe(1000);
  });
});
