import { EVENT } from '../../contract';
import { attempt } from '../../browser/guard';
import { patchMethod } from '../../browser/patch';
import { placeAttributes, placeSpan } from '../place';
import type { Severity } from '../../browser/telemetry';
import { describeError, isError } from '../errors/describeError';
import type { Errors } from '../errors/errors';
import { createRateLimit } from '../errors/rateLimit';
import { sanitizeText } from '../errors/sanitizeText';
import type { Signal, Tools } from '../signal';
import { formatLine } from './formatLine';

/** Methods of the console that can be recorded. */
export const CONSOLE_LEVELS = ['error', 'warn', 'info', 'log', 'debug'] as const;
/** A method of the console. */
export type ConsoleLevel = (typeof CONSOLE_LEVELS)[number];

export interface ConsoleOptions {
  tools: Tools;
  /** Methods to record. */
  levels: readonly ConsoleLevel[];
  errors: Pick<Errors, 'logged'>;
  /** A line was one of too many and not written. */
  onDrop(): void;
  /** Whether the SDK itself is speaking now: what a page logs of its diagnostics would make more of them. */
  isSpeaking(): boolean;
}

const SEVERITY: Record<ConsoleLevel, Severity> = {
  error: 'error',
  warn: 'warn',
  info: 'info',
  log: 'info',
  debug: 'debug',
};

/**
 * Records what the page writes to the console: `error` as exceptions, the others as records of their own, 100 a minute.
 * The page's arguments reach the console as they are, before anything else is done with them.
 */
export function startConsole({ tools, levels, errors, onDrop, isSpeaking }: ConsoleOptions): Signal {
  const { guard, recorder, clock, sanitizeUrl } = tools;
  const mayWrite = createRateLimit();
  let busy = false;

  const record = guard((level: ConsoleLevel, args: unknown[], patched: object) => {
    const line = formatLine(args);
    if (level === 'error') {
      const thrown = args.find(isError);
      const { type, stack } = thrown ? describeError(thrown) : { type: 'console.error', stack: stackBelow(patched) };
      errors.logged({ type, message: line, stack }, thrown);
      return;
    }
    if (!mayWrite(undefined, clock.now())) {
      onDrop();
      return;
    }
    const place = tools.placeAt();
    recorder.log({
      event: EVENT.console,
      body: sanitizeText(line, sanitizeUrl),
      severity: SEVERITY[level],
      span: placeSpan(place),
      attributes: placeAttributes(place),
    });
  });

  const restores = levels.map((level) =>
    patchMethod(console, level, (original) => {
      const patched = function (this: unknown, ...args: unknown[]): void {
        const answer = original.apply(this, args);
        if (!busy && !isSpeaking()) {
          busy = true;
          record(level, args, patched);
          busy = false;
        }
        return answer;
      };
      return patched;
    })
  );
  return { stop: () => restores.forEach((restore) => restore()) };
}

/** Where the page called this function, in engines that can leave out what is above it. */
function stackBelow(called: object): string | undefined {
  const { captureStackTrace } = Error as { captureStackTrace?(target: object, below: object): void };
  return attempt(() => {
    const holder: { stack?: string } = {};
    captureStackTrace?.(holder, called);
    return holder.stack;
  }, undefined);
}
