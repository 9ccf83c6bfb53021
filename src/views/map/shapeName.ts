import { countryWords } from './countryRow';
import type { CountryShape } from './worldShapes';

/** A drawn country's name in the user's language; as the geometry has it where it is land without a code. */
export function shapeName({ code, name }: CountryShape): string {
  return code === undefined ? name : countryWords(code);
}
