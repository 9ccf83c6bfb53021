import { LABEL_PREFIX } from '@opensessions/browser-sdk/contract';
import { FILTER_FIELDS, fieldOf, type FilterField } from './fields';
import { lokiName } from '../lokiName';

let byKey: Map<string, FilterField> | undefined;

function table(): Map<string, FilterField> {
  byKey ??= new Map(FILTER_FIELDS.flatMap((field) => [field.name, ...field.aliases].map((key) => [key, field])));
  return byKey;
}

/**
 * The field that a person means by what stands before the colon, by its name, an alias (`user.id`) or a label's key
 * (`label.plan`); for flags by the whole `has:errors`.
 * @returns undefined where there is none of that name
 */
export function fieldByKey(key: string): FilterField | undefined {
  if (key === 'text') {
    return fieldOf('text');
  }
  if (key.startsWith(LABEL_PREFIX) && key.length > LABEL_PREFIX.length) {
    return fieldOf(`${LABEL_PREFIX}${lokiName(key.slice(LABEL_PREFIX.length))}`);
  }
  return table().get(key);
}
