/**
 * The data sources against recordings of Grafana's own: the HTTP answer that must have been behind each recording is rebuilt,
 * and the frames made of it must be the recorded ones, field by field.
 */
import { goldenNames, readGolden, runQuery } from './golden';
import { rebuildLokiAnswer, rebuildTempoAnswer } from './rebuildAnswer';

test('there are recordings', () => {
  expect(goldenNames.length).toBeGreaterThanOrEqual(12);
});

test.each(goldenNames)('%s', async (name) => {
  const golden = readGolden(name);
  const answer = golden.query.uid === 'loki' ? rebuildLokiAnswer(golden) : rebuildTempoAnswer(golden);
  const emissions = await runQuery(golden.query, () => Promise.resolve(answer));
  expect(emissions).toEqual(golden.emissions);
});
