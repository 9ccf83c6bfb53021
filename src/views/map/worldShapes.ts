import { geoArea, geoEqualEarth, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';
import { countryCode, isDrawn } from './countryCodes';
import { MAP_HEIGHT, MAP_WIDTH } from './mapSize';

/** A country as it is drawn, in the units of `mapSize`. */
export interface CountryShape {
  /** ISO 3166-1 alpha-2; absent: land that no session can be of. */
  code?: string;
  /** As the geometry has it. */
  name: string;
  /** The `d` of an SVG path. */
  path: string;
  /** The middle of its largest part: France's is in Europe, though it has land overseas. */
  middle: { x: number; y: number };
}

let shapes: CountryShape[] | undefined;

/** All countries of Natural Earth at 1:110 million (public domain) but Antarctica, in the Equal Earth projection. */
export function worldShapes(): CountryShape[] {
  shapes ??= draw(
    worldFeatures().filter((country) => {
      const code = codeOf(country);
      return code === undefined || isDrawn(code);
    })
  );
  return shapes;
}

type Country = Feature<Geometry, { name: string }>;

/** The countries of the geometry. */
export function worldFeatures(): Country[] {
  const topology = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  return feature(topology, topology.objects.countries).features;
}

function codeOf({ id, properties }: Country): string | undefined {
  return countryCode({ id, name: properties.name });
}

function draw(countries: Country[]): CountryShape[] {
  const all: FeatureCollection = { type: 'FeatureCollection', features: countries };
  const margin = 2;
  const projection = geoEqualEarth().fitExtent(
    [
      [margin, margin],
      [MAP_WIDTH - margin, MAP_HEIGHT - margin],
    ],
    all
  );
  const path = geoPath(projection).digits(1);
  return countries.map((country) => {
    const [x, y] = path.centroid(largestPart(country.geometry));
    return { code: codeOf(country), name: country.properties.name, path: path(country) ?? '', middle: { x, y } };
  });
}

function largestPart(geometry: Geometry): Geometry {
  return geometry.type === 'MultiPolygon' ? largestOf(geometry) : geometry;
}

function largestOf({ coordinates }: MultiPolygon): Polygon {
  const parts = coordinates.map((rings): Polygon => ({ type: 'Polygon', coordinates: rings }));
  return parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest));
}
