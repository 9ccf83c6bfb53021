import type { SyntaxNode } from '@lezer/common';
import { QueryError } from './QueryError';
import { parseErrorAt } from './syntaxError';
import { unquote } from './unquote';

/** A parsed query together with its text: what the functions that read the tree need. */
export class Reader {
  constructor(readonly text: string) {}

  source(node: SyntaxNode): string {
    return this.text.slice(node.from, node.to);
  }

  /** The value of a string literal. */
  string(node: SyntaxNode): string {
    const value = unquote(this.source(node));
    if (value === undefined) {
      throw this.errorAt(node.from, literalError(this.source(node)));
    }
    return value;
  }

  errorAt(offset: number, message: string): QueryError {
    return new QueryError(parseErrorAt(this.text, offset, message));
  }
}

/** A child that the grammar guarantees. */
export function child(node: SyntaxNode, name: string): SyntaxNode {
  const found = node.getChild(name);
  if (!found) {
    throw new QueryError(`${node.name} without ${name}`);
  }
  return found;
}

/** Direct children, in order. */
export function children(node: SyntaxNode): SyntaxNode[] {
  const list: SyntaxNode[] = [];
  for (let next = node.firstChild; next; next = next.nextSibling) {
    list.push(next);
  }
  return list;
}

/** Nodes of one kind under `node` at any depth, in order of the text, not looking inside a found one. */
export function descendants(node: SyntaxNode, name: string): SyntaxNode[] {
  return children(node).flatMap((item) => (item.name === name ? [item] : descendants(item, name)));
}

function literalError(literal: string): string {
  if (literal.startsWith("'")) {
    return 'invalid char literal';
  }
  return literal.length > 1 && literal.endsWith(literal[0] as string)
    ? 'invalid char escape'
    : 'literal not terminated';
}
