import { LABEL_PREFIX } from '@opensessions/browser-sdk/contract';
import { lokiName } from '../../model/lokiName';

const PREFIX = lokiName(LABEL_PREFIX);

/** The page's own labels of a record, by their keys as Loki keeps them: `label_plan` is `plan`. */
export function ownLabels(labels: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels)
      .filter(([name]) => name.startsWith(PREFIX))
      .map(([name, value]) => [name.slice(PREFIX.length), value])
  );
}
