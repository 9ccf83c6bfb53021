import type { InterpolateFunction, ScopedVars } from '@grafana/data';
import { get } from 'lodash';

const VARIABLE = /\$(\w+)|\$\{([\w.]+)(?::(\w+))?\}/g;

/**
 * Fills in variables as a dashboard does: its own, and those that the caller passes along, at a path within their value
 * (`${__data.fields.user}`) and percent-encoded on wish. What is unknown stays as it is.
 */
export function createInterpolate(variables: Record<string, string>): InterpolateFunction {
  return (text, scopedVars: ScopedVars = {}, format) =>
    text.replace(VARIABLE, (match, short?: string, path = '', own?: string) => {
      const [name = '', ...rest] = short ? [short] : path.split('.');
      const scoped = scopedVars[name];
      const value: unknown = scoped ? (rest.length > 0 ? get(scoped.value, rest) : scoped.value) : variables[name];
      if (value === undefined) {
        return match;
      }
      return (own ?? format) === 'percentencode' ? encodeURIComponent(String(value)) : String(value);
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
