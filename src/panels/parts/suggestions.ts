import type { DataFrame, VisualizationSuggestion, VisualizationSuggestionsSupplier } from '@grafana/data';

/** What Grafana 12.3 hands to a supplier. */
interface Builder {
  dataSummary?: { hasData?: boolean };
  data?: { series: DataFrame[] };
  getListAppender(defaults: object): { append(suggestion: object): void };
}

/**
 * A supplier of suggestions that offers the panel as it is, where the data fit: a function for Grafana 12.4 and later, and an object
 * with `getSuggestionsForData` for 12.3.
 */
export function suggestWhere(
  fits: (frames: DataFrame[]) => boolean,
  { pluginId, ...suggestion }: Pick<VisualizationSuggestion, 'name' | 'description' | 'score'> & { pluginId: string }
): VisualizationSuggestionsSupplier<object> {
  const supplier: VisualizationSuggestionsSupplier<object> = ({ rawFrames = [] }) =>
    fits(rawFrames) ? [suggestion] : undefined;
  const getSuggestionsForData = (builder: Builder) => {
    if (fits(builder.data?.series ?? [])) {
      builder
        .getListAppender({ pluginId, options: {}, fieldConfig: { defaults: {}, overrides: [] }, ...suggestion })
        .append({});
    }
  };
  return Object.assign(supplier, { getSuggestionsForData });
}
