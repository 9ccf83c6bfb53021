import { costOf, DEFAULT_INPUTS } from './cost';
import type { Measured, VisitSizes } from './measureVisits';

const visit = (factor: number): VisitSizes => ({
  seconds: 10,
  views: 1,
  requests: 2 * factor,
  wireBytes: 3_000 * factor,
  jsonBytes: 9_000 * factor,
  lines: 10 * factor,
  lokiBytes: 10_000 * factor,
  spans: 20 * factor,
  tempoBytes: 20_000 * factor,
  kinds: [],
});
const visits: Measured = { short: visit(1), typical: visit(2), long: visit(10) };
const measured = { visits, kept: { loki: 0.1, tempo: 0.2 } };
// 0.5 × 1 + 0.4 × 2 + 0.1 × 10 = 2.3 of the short visit.
const inputs = { ...DEFAULT_INPUTS, sessionsPerDay: 1_000_000, logDays: 30, traceDays: 10 };

describe('what a million sessions a day cost', () => {
  it('adds up visits by their shares, days and prices', () => {
    const cost = costOf(measured, inputs);
    expect(cost.session.lokiBytes).toBeCloseTo(23_000);
    expect(cost.lokiGbPerDay).toBeCloseTo(23);
    expect(cost.tempoGbPerDay).toBeCloseTo(46);
    expect(cost.wireGbPerDay).toBeCloseTo(6.9);
    expect(cost.lokiStoredGb).toBeCloseTo(2.3 * 30);
    expect(cost.tempoStoredGb).toBeCloseTo(9.2 * 10);
    expect(cost.objectStoragePerMonth).toBeCloseTo((69 + 92) * 0.023);
    expect(cost.hostedPerMonth).toBeCloseTo(30 * (23 + 46) * 0.5);
    expect(cost.peakLines).toBeCloseTo((23 * 1_000_000 * 3) / 86_400);
  });

  it('counts the sampled ones only, and prices that are given', () => {
    const all = costOf(measured, inputs);
    const tenth = costOf(measured, { ...inputs, sampleRate: 0.1, hostedLogsPerGb: 1, hostedTracesPerGb: 0 });
    expect(tenth.recordedPerDay).toBe(100_000);
    expect(tenth.lokiStoredGb).toBeCloseTo(all.lokiStoredGb / 10);
    expect(tenth.hostedPerMonth).toBeCloseTo(30 * 2.3);
  });

  it.each([
    [{ mix: { short: 0.5, typical: 0.5, long: 0.5 } }, /must add up to 1, not 0.5 \+ 0.5 \+ 0.5/],
    [{ sampleRate: 1.5 }, /sample rate must be from 0 to 1, not 1.5/],
    [{ hostedLogsPerGb: -1 }, /hostedLogsPerGb must be 0 or more, not -1/],
  ])('says what is wrong with %j', (wrong, words) => {
    expect(() => costOf(measured, { ...inputs, ...wrong })).toThrow(words);
  });
});
