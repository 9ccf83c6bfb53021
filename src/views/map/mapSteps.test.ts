import { mapSteps, stepOf } from './mapSteps';

const ends = (steps: Array<{ from: number; to: number }>) => steps.map(({ from, to }) => [from, to]);

describe('the steps of the map', () => {
  it('grow for sessions, and have each number of them in one step', () => {
    const steps = mapSteps('sessions', [1, 700, 3]);
    expect(ends(steps)).toEqual([
      [1, 3],
      [4, 9],
      [10, 49],
      [50, 199],
      [200, 700],
    ]);
    expect([1, 3, 4, 49, 50, 200, 700].map((value) => stepOf(steps, value))).toEqual([0, 0, 1, 2, 3, 4, 4]);
  });

  it('are equal for times and shares, from a round number on', () => {
    expect(ends(mapSteps('load_time', [1240, 2900]))).toEqual([
      [1000, 1500],
      [1500, 2000],
      [2000, 2500],
      [2500, 3000],
    ]);
    expect(ends(mapSteps('error_rate', [0, 0.1]))).toEqual([
      [0, 0.02],
      [0.02, 0.04],
      [0.04, 0.06],
      [0.06, 0.08],
      [0.08, 0.1],
    ]);
  });

  it.each([[[3, 9.5]], [[0, 1]], [[0.029, 0.031]], [[999, 1001]], [[1, 1e6]], [[4.9, 25.1]]])(
    'hold all of %j',
    (values) => {
      for (const measure of ['error_rate', 'load_time', 'blocking_time'] as const) {
        const steps = mapSteps(measure, values);
        expect(steps.length).toBeLessThanOrEqual(5);
        for (const value of values) {
          const step = steps[stepOf(steps, value)];
          expect(step && step.from <= value && value <= step.to).toBe(true);
        }
      }
    }
  );

  it('are one for one value, and none for none', () => {
    expect(mapSteps('sessions', [7, 7])).toEqual([{ from: 7, to: 7 }]);
    expect(mapSteps('blocking_time', [0])).toEqual([{ from: 0, to: 0 }]);
    expect(mapSteps('load_time', [])).toEqual([]);
  });
});

test('steps of counts begin at 0 where there are such', () => {
  const steps = mapSteps('errors', [0, 2, 90]);
  expect(steps[0]).toEqual({ from: 0, to: 1 });
  expect(stepOf(steps, 0)).toBe(0);
  expect(mapSteps('frustrations', [0, 0])).toEqual([{ from: 0, to: 0 }]);
});
