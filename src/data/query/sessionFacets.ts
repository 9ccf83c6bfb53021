import { RESOURCE_ATTR } from '@opensessions/browser-sdk/contract';
import type { FacetField } from '../../model/totals/facets';
import { COUNTRY_LABEL, TIMEZONE_LABEL, WITHOUT_COUNTRY } from './countryLabels';
import { lokiName } from '../../model/lokiName';
import { totalOf, type TotalQuery } from './sessionTotals';
import type { QueryPart } from './unionQuery';

/** The values of one field, the commonest `most` of them. */
export interface FacetPart extends QueryPart {
  field: FacetField;
  label: string;
  most: number;
}

interface Grouping {
  label: string;
  most: number;
  stage?: string;
}

/** By what each field is counted, and how many values at most: together fewer than the 500 series that Loki gives. */
const GROUPINGS: Readonly<Record<FacetField, readonly Grouping[]>> = {
  browser: [{ label: lokiName(RESOURCE_ATTR.browserName), most: 40 }],
  os: [{ label: lokiName(RESOURCE_ATTR.osName), most: 30 }],
  device: [{ label: lokiName(RESOURCE_ATTR.deviceType), most: 10 }],
  country: [
    { label: COUNTRY_LABEL, most: 120 },
    { label: TIMEZONE_LABEL, most: 120, stage: WITHOUT_COUNTRY },
  ],
  release: [{ label: lokiName(RESOURCE_ATTR.serviceVersion), most: 100 }],
  environment: [{ label: lokiName(RESOURCE_ATTR.environment), most: 40 }],
};

/**
 * The sessions started by the values of a field.
 * @param query its pipeline is the filter without what it says of this field, or no other value could be seen
 */
export function facetParts(field: FacetField, query: Omit<TotalQuery, 'by'>): FacetPart[] {
  return GROUPINGS[field].map(({ label: by, most, stage = '' }) => {
    const counted = totalOf('sessions', { ...query, pipeline: query.pipeline + stage, by });
    return { field, label: by, most, name: `${field} by ${by}`, expr: `topk(${most}, ${counted})` };
  });
}
