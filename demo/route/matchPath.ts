/** What `:name` segments of a pattern held, decoded. */
export type PathParameters = Readonly<Record<string, string>>;

/**
 * Matches a path against a pattern such as `/products/:id`.
 * A trailing slash makes no difference; a parameter never matches an empty segment.
 *
 * @returns the decoded parameters, or undefined when the path is another one or is not decodable
 */
export function matchPath(pattern: string, path: string): PathParameters | undefined {
  const wanted = segments(pattern);
  const given = segments(path);
  if (wanted.length !== given.length) {
    return undefined;
  }
  const parameters: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (segment.startsWith(':')) {
      const decoded = decode(value);
      if (decoded === undefined) {
        return undefined;
      }
      parameters[segment.slice(1)] = decoded;
    } else if (segment !== value) {
      return undefined;
    }
  }
  return parameters;
}

function segments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
