import type { CountryRow } from './countryRow';
import type { MapFigure } from './mapFigures';

/** A number of a country in words. */
export interface MapFact {
  figure: MapFigure;
  title: string;
  /** Absent: not known. */
  value?: number;
  text: string;
}

/** A colour of the map and what it stands for. */
export interface MapColor {
  color: string;
  words: string;
}

/** What the map shows of the countries' numbers. The same object as long as it says the same. */
export interface MapLook {
  /** What the colours tell: "Sessions". */
  title: string;
  /** Absent where there is no colour: the country looks like land without sessions. */
  colorOf: (row: CountryRow) => string | undefined;
  /** What is told of a country, in order. */
  factsOf: (row: CountryRow) => MapFact[];
  /** The colours in numbers, least first. */
  legend: MapColor[];
  /** What land without a colour stands for. */
  none: string;
  /** What is told of a country that has no row. */
  absent: string;
}
