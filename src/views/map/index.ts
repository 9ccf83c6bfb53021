export { COUNTRY_MAP_HEIGHT, CountryMap, type CountryMapProps } from './CountryMap';
export type { MapMeasure } from './mapFigures';
