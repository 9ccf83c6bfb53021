import type { Attributes, Span } from '../memory/Span';
import type { Trace } from '../memory/TraceMemory';
import { QueryError, unsupported } from '../query/QueryError';
import { INTRINSICS, type Intrinsic, type Reference } from './ast';
import { durationText } from './anyValue';
import { spanValue } from './spanValue';

const MAX_VALUES = 5000;

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
  return { resource: [...resource].sort(), span: [...span].sort(), intrinsic: [...INTRINSICS].sort() };
}

/** What a tag's name in a path means: `span.x`, `resource.x`, `.x`, `x` or an intrinsic. */
export function tagReference(tag: string): Reference {
  if ((INTRINSICS as readonly string[]).includes(tag)) {
    return { kind: 'intrinsic', name: tag as Intrinsic };
  }
  const scoped = /^(span|resource)\.(.+)$/.exec(tag);
  if (scoped) {
    return { kind: 'attribute', scope: scoped[1] as 'span' | 'resource', name: scoped[2] as string };
  }
  if (/^(?:parent|event|link|instrumentation)[.:]/.test(tag)) {
    throw unsupported(tag);
  }
  const name = tag.replace(/^\./, '');
  if (name === '') {
    throw new QueryError('please provide a tag name');
  }
  return { kind: 'attribute', scope: 'any', name };
}

/** The values of a tag, each once, with their types. */
export function tagValues(spans: Iterable<Span>, reference: Reference): Array<{ type: string; value: string }> {
  const found = new Map<string, { type: string; value: string }>();
  for (const span of spans) {
    const value = spanValue(span, reference);
    for (const item of value.type === 'list' ? value.items : [value]) {
      if (item.type === 'nil') {
        continue;
      }
      const type = { boolean: 'bool', status: 'keyword', kind: 'keyword' }[item.type as 'status'] ?? item.type;
      const text = item.type === 'duration' ? durationText(item.value) : String(item.value);
      found.set(`${type} ${text}`, { type, value: text });
      if (found.size >= MAX_VALUES) {
        return [...found.values()];
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.value < b.value ? -1 : 1));
}
