/**
 * The name of a series: the legend format with its `{{label}}` filled in, or the labels as Prometheus writes them.
 * @param labels the series' labels
 * @param legendFormat as the query has it
 */
export function seriesName(labels: Record<string, string>, legendFormat?: string): string {
  if (legendFormat) {
    return legendFormat.replace(/\{\{\s*(.+?)\s*\}\}/g, (_, name: string) => labels[name] ?? '');
  }
  const parts = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return `{${parts.sort().join(', ')}}`;
}
