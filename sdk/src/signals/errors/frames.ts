/** One call of a stack. */
export interface StackFrame {
  /** The function, as the engine names it; '' for none. */
  name: string;
  /** URL and position of the code. */
  place: string;
}

/** Lines looked at, and characters of each: the work is linear in what is read, whatever a page puts in a stack. */
const MAX_LINES = 50;
const MAX_LINE = 500;

/**
 * The frames of a stack, of Chromium's (`at f (url:1:2)`), Firefox's and Safari's (`f@url:1:2`). Those without a place
 * are left out (built-in functions, evaluated code), since each engine shows others of them; and it ends where the code
 * was resumed, since not every engine knows what was before.
 */
export function framesOf(stack: string): StackFrame[] {
  const lines = stack.split('\n', MAX_LINES).map((line) => line.slice(0, MAX_LINE).trim());
  const isChromium = lines.some((line) => line.startsWith('at '));
  const frames: StackFrame[] = [];
  for (const line of lines) {
    if (isChromium ? line.startsWith('at async ') : /^(async |[\w ]*\*)/.test(line)) {
      break;
    }
    const frame = isChromium ? chromiumFrame(line) : otherFrame(line);
    if (frame && !/native code|<anonymous>|> (eval|Function)|^$/.test(frame.place)) {
      frames.push(frame);
    }
  }
  return frames;
}

function chromiumFrame(line: string): StackFrame | undefined {
  if (!line.startsWith('at ')) {
    return undefined;
  }
  const open = line.lastIndexOf(' (');
  return open < 0
    ? { name: '', place: line.slice(3) }
    : { name: line.slice(3, open), place: line.slice(open + 2).replace(/\)$/, '') };
}

function otherFrame(line: string): StackFrame | undefined {
  const at = line.indexOf('@');
  return at < 0 ? undefined : { name: line.slice(0, at), place: line.slice(at + 1) };
}
