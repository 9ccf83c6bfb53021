import { hash } from '../../browser/hash';
import { MAX_STACK } from './describeError';
import type { ErrorDescription } from './describeError';
import { framesOf } from './frames';

const TOP_FRAMES = 3;
/** A name this short is a minifier's, and another one after the next build. */
const MIN_NAME = 3;

/**
 * 16 hex digits that stay the same from release to release for the same fault, and from engine to engine where they
 * give it the same words: of the type, the message without the words that hold digits (counts, ids), and the top three
 * frames without line numbers, queries, minified names and the hashes that bundlers put into file names.
 */
export function fingerprintOf({ type, message, stack = '' }: ErrorDescription): string {
  return hash([type, withoutIds(message), ...topFrames(stack)].join('\n'));
}

/** `function@file` of the top frames. */
export function topFrames(stack: string): string[] {
  return framesOf(stack.slice(0, MAX_STACK))
    .slice(0, TOP_FRAMES)
    .map(({ name, place }) => `${functionOf(name)}@${fileOf(place)}`);
}

function withoutIds(text: string): string {
  return text.replace(/[\w-]+/g, (word) => (/\d/.test(word) ? '#' : word));
}

/** Chromium writes `new Cart`, `Cart.add` and `Object.add [as go]`, Firefox `Cart/add` and, for one without name, `add/<`. */
function functionOf(name: string): string {
  const bare = name.replace(/ \[as .*|^new |.* code$/g, '');
  const last = bare.slice(Math.max(bare.lastIndexOf('.'), bare.lastIndexOf('/')) + 1);
  return last.length < MIN_NAME || last.includes('<') ? '' : last;
}

function fileOf(place: string): string {
  const path = place.split(/[?#]/)[0] ?? '';
  return withoutIds(
    path
      .slice(path.lastIndexOf('/') + 1)
      .replace(/:[\d:]*$/, '')
      // Vite's are 8 of base64url, the others' longer ones of hex digits or letters.
      .replace(/(^[\da-f]{8,}|[.-]([\w-]{8}|\w{8,}))(?=\.)/g, (part) => (/[\dA-Z]/.test(part) ? '' : part))
  );
}
