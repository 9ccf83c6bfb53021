import type { ErrorDescription } from './describeError';

const TOP_FRAMES = 3;
/** Lines looked at, and characters of each: the work is linear in what is read, whatever a page puts in a stack. */
const MAX_LINES = 50;
const MAX_LINE = 500;

/**
 * 16 hex digits that stay the same from release to release for the same fault: of the type, the message without its
 * digits, and the top three frames without line numbers, queries and the hashes that bundlers put into file names.
 */
export function fingerprintOf({ type, message, stack }: ErrorDescription): string {
  return hash([type, message.replace(/\d+/g, '#'), ...topFrames(stack ?? '')].join('\n'));
}

/** `function@file` of the top frames, of Chromium's, Firefox's and Safari's stacks. */
export function topFrames(stack: string): string[] {
  const frames: string[] = [];
  for (const line of stack.split('\n', MAX_LINES)) {
    const frame = frameOf(line.slice(0, MAX_LINE).trim());
    if (frame && frames.push(frame) === TOP_FRAMES) {
      break;
    }
  }
  return frames;
}

function frameOf(line: string): string | undefined {
  const isChromium = line.startsWith('at ');
  const at = isChromium ? line.lastIndexOf(' (') : line.indexOf('@');
  if (!isChromium && at < 0) {
    return undefined;
  }
  const name = isChromium ? (at < 0 ? '' : line.slice(3, at)) : line.slice(0, at);
  const place = isChromium ? line.slice(at < 0 ? 3 : at + 2) : line.slice(at + 1);
  const path = place.split(/[?#]/)[0] ?? '';
  const file = path.slice(path.lastIndexOf('/') + 1);
  return `${name.replace('async ', '')}@${file.replace(/(:\d+)+\)?$/, '').replace(/[.-][\da-zA-Z_]{8,}(?=\.)/, '')}`;
}

/** cyrb53 (bryc, public domain): fast, well mixed, 53 bits; here as 16 hex digits. */
export function hash(text: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (h2 >>> 0).toString(16).padStart(8, '0') + (h1 >>> 0).toString(16).padStart(8, '0');
}
