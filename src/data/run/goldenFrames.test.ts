import { mergeDocuments } from '../../model/mergeDocuments';
import { byTime, logRecords } from '../frames/logRecords';
import { metricSeries } from '../frames/metricSeries';
import { metricTotals } from '../frames/metricTotals';
import { sessionDocument } from '../frames/sessionDocument';
import { sessionStory } from '../frames/sessionStory';
import { spansTable } from '../frames/spansTable';
import { resourcesOfTrace, traceSpans } from '../frames/traceSpans';
import { GOLDEN_SESSION, goldenFrames } from './testing/golden';

const sessions = () =>
  mergeDocuments(
    logRecords(goldenFrames('lokiDocuments'))
      .map(sessionDocument)
      .filter((document) => document !== undefined)
  );
const story = () => sessionStory(logRecords(goldenFrames('lokiEvents')));

describe('recorded frames', () => {
  it('give the three sessions with their newest numbers', () => {
    expect(sessions()).toHaveLength(3);
    expect(sessions().find(({ id }) => id === GOLDEN_SESSION)).toMatchObject({
      startMs: 1795564072000,
      endMs: 1795564190900,
      durationMs: 118900,
      activeMs: 59450,
      tabs: 1,
      counters: { views: 4, actions: 8, resources: 25, errors: 2, long_tasks: 1, blocking_time: 130, inputs: 0 },
      firstView: '/',
      lastView: '/checkout',
      user: { id: 'u-1001', name: 'Ana' },
      client: { browserName: 'Chrome', browserVersion: '141.0.0.0', osName: 'Windows', country: 'DE' },
    });
  });

  it('derive a country only where the collector gave none', () => {
    expect(sessions().map(({ client }) => [client.country, client.countryDerived])).toEqual(
      expect.arrayContaining([
        ['DE', undefined],
        ['US', undefined],
        ['JP', true],
      ])
    );
  });

  it('tell the story of one session in time order', () => {
    const { views, actions, errors, longTasks, webVitals, lines } = story();
    expect(views.map(({ viewName }) => viewName)).toEqual(['/', '/products/:id', '/cart', '/checkout']);
    expect(views[0]).toMatchObject({
      loadingType: 'initial_load',
      loadingTimeMs: 900,
      renderingTimeMs: 420,
      pageBytes: 48000,
      resources: 8,
      traceId: 'bdbc4d89efe4f6fac8091d1206c74f06',
    });
    expect(actions).toHaveLength(8);
    expect(actions[7]).toMatchObject({ type: 'click', name: 'Add to cart', frustrations: ['error_click'] });
    expect(errors).toHaveLength(2);
    expect(errors[0]).toMatchObject({
      type: 'Error',
      message: 'request failed with status 500',
      handled: false,
      fingerprint: 'c0ffee01',
      labels: { team: 'checkout' },
    });
    expect(longTasks).toMatchObject([{ durationMs: 180, blockingTimeMs: 130 }]);
    expect(webVitals).toHaveLength(4);
    expect(lines).toHaveLength(26);
    expect([...lines].sort(byTime)).toEqual(lines);
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(2);
  });

  it('give the resources of a search, strings made numbers and nanoseconds made milliseconds', () => {
    const { resources, spansByTrace } = spansTable(goldenFrames('tempoSpans'));
    expect(resources).toHaveLength(15);
    expect([...spansByTrace.values()].reduce((sum, n) => sum + n)).toBe(15);
    expect(resources.find(({ id }) => id === 'ad4fec7c87ced0fc')).toMatchObject({
      type: 'fetch',
      url: 'https://shop.example.com/api/cart',
      method: 'POST',
      status: 201,
      startMs: 1795564111012,
      durationMs: 180,
      phases: { request: 120 },
      transferSize: undefined,
      failed: false,
    });
  });

  it('give the spans of a trace and its resources, the same as the search has them', () => {
    const spans = traceSpans(goldenFrames('tempoTrace'));
    expect(spans).toHaveLength(9);
    expect(spans[0]).toMatchObject({ name: 'rum.view.load', parentSpanId: undefined, kind: 'internal', error: false });
    expect(spans[1]?.attributes).toMatchObject({ 'service.version': '1.4.2', 'rum.resource.transfer_size': '1200' });
    const ofTrace = resourcesOfTrace(spans);
    const ofSearch = spansTable(goldenFrames('tempoSpans')).resources.filter(({ id }) =>
      ofTrace.some((resource) => resource.id === id)
    );
    expect(ofTrace).toHaveLength(8);
    expect(ofSearch).toHaveLength(8);
    for (const { id, startMs, durationMs, url, transferSize, viewId } of ofSearch) {
      expect(ofTrace.find((resource) => resource.id === id)).toMatchObject({ url, durationMs, transferSize, viewId });
      expect(ofTrace.find((resource) => resource.id === id)?.startMs).toBeCloseTo(startMs, 0);
    }
  });

  it('give series and totals of metric queries', () => {
    expect(metricSeries(goldenFrames('lokiRange'))).toEqual([
      { labels: { user_agent_name: 'Chrome' }, values: new Map([[1795564200000, 1]]) },
      { labels: { user_agent_name: 'Firefox' }, values: new Map([[1795564800000, 1]]) },
      { labels: { user_agent_name: 'Safari' }, values: new Map([[1795564500000, 1]]) },
    ]);
    expect(metricTotals(goldenFrames('lokiInstant'))).toEqual([
      { labels: { geo_country_iso_code: '' }, value: 2 },
      { labels: { geo_country_iso_code: 'DE' }, value: 2 },
      { labels: { geo_country_iso_code: 'US' }, value: 2 },
    ]);
  });

  it('of nothing give nothing', () => {
    expect(logRecords(goldenFrames('lokiEmpty'))).toEqual([]);
    expect(spansTable(goldenFrames('tempoEmpty')).resources).toEqual([]);
    expect(traceSpans([])).toEqual([]);
  });
});
