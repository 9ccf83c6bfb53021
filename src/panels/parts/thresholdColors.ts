import { formattedValueToString, ThresholdsMode, type Field, type GrafanaTheme2 } from '@grafana/data';
import { visibleText } from '../../views/text/visibleText';
import { hasThresholds } from './fieldLook';

/** Characters of a number in the field's unit. */
const SHOWN = 100;

/** The thresholds of a field in words, each with its colour; none where it has none. */
export function thresholdColors(field: Field, theme: GrafanaTheme2): Array<{ color: string; words: string }> {
  const { thresholds } = field.config;
  if (!hasThresholds(field) || !thresholds) {
    return [];
  }
  const { mode, steps } = thresholds;
  const words = (value: number) =>
    mode === ThresholdsMode.Percentage || !field.display
      ? `${value}%`
      : visibleText(formattedValueToString(field.display(value)), SHOWN);
  return steps.map(({ color, value }, n) => {
    const next = steps[n + 1]?.value;
    const above = next === undefined ? `≥ ${words(value)}` : `${words(value)} – ${words(next)}`;
    return { color: theme.visualization.getColorByName(color), words: n === 0 ? `< ${words(next ?? 0)}` : above };
  });
}
