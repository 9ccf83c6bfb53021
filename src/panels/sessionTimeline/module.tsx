import { FieldConfigProperty, PanelPlugin } from '@grafana/data';
import { startWords } from '../../words';
import { hasStory } from './hasStory';
import { suggestWhere } from '../parts/suggestions';
import manifest from './plugin.json';
import { SessionTimelinePanel } from './SessionTimelinePanel';
import type { TimelineOptions } from './timelineOptions';
import { timelineOptionsEditor } from './timelineOptionsEditor';

void startWords(manifest);

export const plugin = new PanelPlugin<TimelineOptions>(SessionTimelinePanel)
  // Of a field's configuration a timeline has use for the links alone.
  .useFieldConfig({
    disableStandardOptions: Object.values(FieldConfigProperty).filter((one) => one !== FieldConfigProperty.Links),
  })
  .setPanelOptions(timelineOptionsEditor)
  .setSuggestionsSupplier(
    suggestWhere(hasStory, {
      pluginId: manifest.id,
      name: manifest.name,
      description: manifest.info.description,
      score: 100,
    })
  );
