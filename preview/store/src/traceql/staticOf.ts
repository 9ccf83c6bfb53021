import type { SyntaxNode } from '@lezer/common';
import { unsupported } from '../query/QueryError';
import type { Reader } from '../query/Reader';
import { durationNs } from '../query/units';
import type { Static } from './ast';

const STATUS = ['ok', 'error', 'unset'];
const KIND = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer'];

/** The value of a literal. */
export function staticOf(reader: Reader, node: SyntaxNode): Static {
  const text = reader.source(node);
  const inner = node.name === 'Static' ? (node.firstChild ?? node) : node;
  switch (inner.name) {
    case 'String':
      return { type: 'string', value: reader.string(inner) };
    case 'Integer':
      return { type: 'int', value: Number(text) };
    case 'Float':
      return { type: 'float', value: Number(text) };
    case 'Duration': {
      const value = durationNs(text);
      if (value === undefined) {
        throw unsupported(text);
      }
      return { type: 'duration', value };
    }
  }
  if (text === 'true' || text === 'false') {
    return { type: 'boolean', value: text === 'true' };
  }
  if (text === 'nil') {
    return { type: 'nil' };
  }
  if (STATUS.includes(text)) {
    return { type: 'status', value: text };
  }
  if (KIND.includes(text)) {
    return { type: 'kind', value: text };
  }
  throw unsupported(text);
}
