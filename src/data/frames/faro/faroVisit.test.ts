import { mergeDocuments } from '../../../model/mergeDocuments';
import { FARO_ID, FARO_RECORDS, FARO_RESOURCES } from '../testing/faroVisit';
import { faroDocument } from './faroDocument';
import { faroLine } from './faroLine';
import { faroStory } from './faroStory';

const lines = FARO_RECORDS.map(faroLine).filter((line) => line !== undefined);
const document = faroDocument(lines);

describe('the recorded visit, read from Faro’s lines', () => {
  it('is one session, of which every line is read', () => {
    expect(new Set(lines.map(({ sessionId }) => sessionId))).toEqual(new Set([FARO_ID]));
    expect(lines).toHaveLength(FARO_RECORDS.length);
  });

  it('has the row that the visit had', () => {
    expect(document).toMatchObject({
      sessionId: FARO_ID,
      firstView: '/',
      lastView: '/broken',
      pages: ['/', '/reports', '/broken'],
      counters: { views: 3, page_loads: 1, actions: 3, clicks: 3, errors: 1, resources: FARO_RESOURCES },
      loads: 1,
      labels: { customer_tier: 'gold' },
      user: { id: 'u-1001', name: 'Ana Lima', email: 'ana.lima@example.com' },
      userIds: ['u-1001'],
      client: { serviceName: 'shop-web', serviceVersion: '1.4.2', environment: 'preview', osName: 'Linux' },
    });
    expect(document.startMs).toBe(lines.find(({ name }) => name === 'faro.performance.navigation')?.timeMs);
    expect(document.clockSkewMs).toBeUndefined();
  });

  it('leaves out what Faro does not tell', () => {
    const [session] = mergeDocuments([document]);
    expect(Object.keys(session?.counters ?? {}).sort()).toEqual(
      ['actions', 'clicks', 'errors', 'page_loads', 'resources', 'views'].sort()
    );
    expect(session?.activeMs).toBeUndefined();
    expect(session?.referrer).toBeUndefined();
    expect(session?.client.timezone).toBeUndefined();
    expect(session?.client.osVersion).toBeUndefined();
    expect(session?.source).toBe('faro');
  });

  it('is the same row in whatever order its lines come', () => {
    expect(faroDocument([...lines].reverse())).toEqual(document);
  });

  it('tells its story: pages, clicks on them, the error with its stack, vitals', () => {
    const story = faroStory(lines);
    const page = (viewId: string | undefined) => story.views.find((view) => view.viewId === viewId)?.viewName;
    expect(story.views.map(({ viewName, loadingType }) => [viewName, loadingType])).toEqual([
      ['/', 'initial_load'],
      ['/reports', 'route_change'],
      ['/broken', 'route_change'],
    ]);
    expect(story.actions.map(({ type, name, viewId }) => [type, name, page(viewId)])).toEqual([
      ['click', 'failing request', '/'],
      ['click', 'slow page', '/'],
      ['click', 'page that throws', '/reports'],
    ]);
    expect(story.errors.map(({ type, viewId }) => [type, page(viewId)])).toEqual([['TypeError', '/broken']]);
    expect(story.errors[0]?.stack).toContain('at calculateWrappingPrice (http');
    expect(story.errors[0]?.fingerprint).toMatch(/^\d+$/);
    expect(story.webVitals.map(({ name, viewId }) => [name, page(viewId)])).toEqual(
      expect.arrayContaining([
        ['LCP', '/'],
        ['CLS', '/'],
        ['INP', '/'],
      ])
    );
    expect(story.lines).toHaveLength(FARO_RECORDS.length);
    expect(story.others).toEqual([]);
  });

  it('has its resources, the requests with method, status and trace', () => {
    const { resources = [] } = faroStory(lines);
    expect(resources).toHaveLength(FARO_RESOURCES);
    expect(new Set(resources.map(({ spanId }) => spanId)).size).toBe(FARO_RESOURCES);
    expect(resources[0]).toMatchObject({ type: 'document', status: 200, initiator: 'navigation' });
    const failed = resources.filter((resource) => resource.failed);
    expect(failed).toMatchObject([{ type: 'fetch', method: 'GET', status: 500 }]);
    expect(failed[0]?.url).toContain('/api/products?fail=1');
    expect(failed[0]?.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(failed[0]?.phases.request).toBeGreaterThan(0);
    expect(failed[0]?.phases.tls).toBe(0);
  });
});
