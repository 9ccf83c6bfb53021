import type { Attributes, Span } from '../memory/Span';
import type { Trace } from '../memory/TraceMemory';
import { QueryError, unsupported } from '../query/QueryError';
import { INTRINSIC_ALIASES, INTRINSICS, type Intrinsic, type Reference } from './ast';
import { spanValue } from './spanValue';

const MAX_VALUES = 5000;

const FIXED: Partial<Record<Intrinsic, string[]>> = {
  status: ['error', 'ok', 'unset'],
  kind: ['client', 'consumer', 'internal', 'producer', 'server', 'unspecified'],
  duration: [],
  traceDuration: [],
};

/** Names of the attributes of traces, by scope. */
export function tagNames(traces: Iterable<Trace>): { resource: string[]; span: string[]; intrinsic: string[] } {
  const resource = new Set<string>();
  const span = new Set<string>();
  const seen = new Set<Attributes>();
  for (const trace of traces) {
    for (const item of trace.spans) {
      item.attributes.names.forEach((name) => span.add(name));
      if (!seen.has(item.resource.attributes)) {
        seen.add(item.resource.attributes);
        item.resource.attributes.names.forEach((name) => resource.add(name));
      }
    }
  }
  return {
    resource: [...resource].sort(),
    span: [...span].sort(),
    intrinsic: [...INTRINSICS, ...Object.keys(INTRINSIC_ALIASES)].sort(),
  };
}

/** What a tag's name in a path means: `span.x`, `resource.x`, `.x` or an intrinsic, and in v1 `x`. */
export function tagReference(tag: string, version: 1 | 2): Reference {
  const intrinsic = INTRINSIC_ALIASES[tag] ?? (tag as Intrinsic);
  if (INTRINSICS.includes(intrinsic)) {
    return { kind: 'intrinsic', name: intrinsic };
  }
  const scoped = /^(span|resource)\.(.+)$/.exec(tag);
  if (scoped) {
    return { kind: 'attribute', scope: scoped[1] as 'span' | 'resource', name: scoped[2] as string };
  }
  if (/^(?:parent|event|link|instrumentation)[.:]/.test(tag)) {
    throw unsupported(tag);
  }
  if (version === 1 && !tag.startsWith('.')) {
    return { kind: 'attribute', scope: 'any', name: tag };
  }
  if (!/^\../.test(tag)) {
    throw new QueryError(
      `please provide a valid tagName: failed to parse identifier ${tag}: parse error at line 1, col 2: unknown identifier: ${tag}`
    );
  }
  return { kind: 'attribute', scope: 'any', name: tag.slice(1) };
}

/**
 * The values of a tag, each once, with their types. Of `status` and `kind` all that there can be, of a duration none.
 * @param limit the most values
 */
export function tagValues(
  spans: Iterable<Span>,
  reference: Reference,
  limit = MAX_VALUES
): Array<{ type: string; value: string }> {
  const fixed = reference.kind === 'intrinsic' ? FIXED[reference.name] : undefined;
  if (fixed) {
    return fixed.slice(0, limit).map((value) => ({ type: 'keyword', value }));
  }
  const found = new Map<string, { type: string; value: string }>();
  for (const span of spans) {
    const value = spanValue(span, reference);
    for (const item of value.type === 'list' ? value.items : [value]) {
      if (item.type === 'nil') {
        continue;
      }
      const type = item.type === 'boolean' ? 'bool' : item.type;
      found.set(`${type} ${item.value}`, { type, value: String(item.value) });
      if (found.size >= Math.min(limit, MAX_VALUES)) {
        return [...found.values()];
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.value < b.value ? -1 : 1));
}
