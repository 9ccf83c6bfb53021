import type { InterpolateFunction, ScopedVars } from '@grafana/data';
import { dataMacro } from './dataMacros';

const VARIABLE = /\$(\w+)|\$\{([^}:]+)(?::(\w+))?\}/g;
const FORMATS: Record<string, (text: string) => string> = { percentencode: encodeURIComponent, uriencode: encodeURI };

/**
 * Fills in variables as a dashboard does: its own, those that the caller passes along, and what a data link may name of its row
 * (`${__data.fields.user}`), encoded on wish. What is unknown stays as it is.
 */
export function createInterpolate(variables: Record<string, string>): InterpolateFunction {
  return (text, scopedVars: ScopedVars = {}, format) =>
    text.replace(VARIABLE, (match, short: string | undefined, long = '', own?: string) => {
      const name = short ?? long;
      const value: unknown = name.startsWith('__')
        ? dataMacro(name, scopedVars)
        : (scopedVars[name]?.value ?? variables[name]);
      const encode = FORMATS[own ?? String(format)] ?? String;
      return value === undefined ? match : encode(String(value));
    });
}

/** A query with the variables in all its texts filled in. */
export function interpolated<T extends object>(target: T, replace: InterpolateFunction): T {
  const entries = Object.entries(target).map(([key, value]) => [
    key,
    typeof value === 'string' ? replace(value) : value,
  ]);
  return Object.fromEntries(entries) as T;
}
