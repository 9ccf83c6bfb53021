import { getPanelDataSummary } from '@grafana/data';
import { goldenFrames } from '../../data/frames/testing/golden';
import { plugin as map } from '../sessionGeoMap/module';
import { plugin as grid } from '../sessionsGrid/module';
import { plugin as timeline } from '../sessionTimeline/module';
import { plugin as waterfall } from '../resourceWaterfall/module';
import { registerGrafanaOptions } from './panelProps.fixture';
import { suggestWhere } from './suggestions';

beforeAll(() => {
  registerGrafanaOptions();
  Object.assign(grid, { meta: { id: 'grid', name: 'Grid' } });
  Object.assign(map, { meta: { id: 'map', name: 'Map' } });
  Object.assign(waterfall, { meta: { id: 'waterfall', name: 'Waterfall' } });
  Object.assign(timeline, { meta: { id: 'timeline', name: 'Timeline' } });
});

const suggested = (frames: ReturnType<typeof goldenFrames>) => {
  const summary = getPanelDataSummary(frames);
  return [grid, map, timeline, waterfall].flatMap(
    (panel) => panel.getSuggestions(summary)?.map(({ name }) => name) ?? []
  );
};

test('each panel is offered where the data fit it', () => {
  expect(suggested(goldenFrames('lokiDocuments'))).toEqual(['Session grid', 'Session geo map']);
  expect(suggested(goldenFrames('lokiEvents'))).toEqual(['Session grid', 'Session geo map', 'Session timeline']);
  expect(suggested(goldenFrames('lokiInstant'))).toEqual(['Session geo map']);
  expect(suggested(goldenFrames('tempoSpans'))).toEqual(['Resource waterfall']);
  expect(suggested(goldenFrames('tempoTrace'))).toEqual(['Resource waterfall']);
  expect(suggested(goldenFrames('lokiRange'))).toEqual([]);
  expect(suggested([])).toEqual([]);
});

test('Grafana 12.3 is told in its way', () => {
  const supplier = suggestWhere((frames) => frames.length > 0, { pluginId: 'p', name: 'Panel' });
  const append = jest.fn();
  const getListAppender = jest.fn(() => ({ append }));
  const { getSuggestionsForData } = supplier as unknown as {
    getSuggestionsForData: (builder: object) => void;
  };
  getSuggestionsForData({ data: { series: [] }, getListAppender });
  expect(append).not.toHaveBeenCalled();
  getSuggestionsForData({ data: { series: [{}] }, getListAppender });
  expect(getListAppender).toHaveBeenCalledWith(expect.objectContaining({ pluginId: 'p', name: 'Panel' }));
  expect(append).toHaveBeenCalledTimes(1);
});
