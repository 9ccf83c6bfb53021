import { niceStep } from './niceStep';
import { OFFSET_STEPS } from './offsetSteps';
import type { LogLine } from './story';
import type { TimeSpan } from './timeSpan';

/** How many lines one stretch of time has, by what a person looks for first. Times in ms since the epoch. */
export interface VolumeBar extends TimeSpan {
  error: number;
  warn: number;
  other: number;
  total: number;
  /** The first of its lines; absent where it has none. */
  firstId?: string;
}

export interface LogVolume extends TimeSpan {
  /** One a step, all equally long, without a gap: the ones without lines too. */
  bars: VolumeBar[];
  /** Lines of the fullest bar. */
  most: number;
}

/**
 * @param lines by time, all within the span
 * @param options.span what the bars cover (ms since the epoch)
 * @param options.originMs what the bars are aligned to: the start of the session, from which offsets count
 * @param options.most bars at most; at least 2
 */
export function logVolume(
  lines: readonly LogLine[],
  { span, originMs, most }: { span: TimeSpan; originMs: number; most: number }
): LogVolume {
  // The span may begin within a bar, which is one more.
  const step = niceStep(Math.max(1, span.to - span.from), Math.max(1, most - 1), OFFSET_STEPS);
  const from = originMs + Math.floor((span.from - originMs) / step) * step;
  const count = Math.max(1, Math.ceil((span.to - from) / step));
  const bars: VolumeBar[] = Array.from({ length: count }, (_, n) => ({
    from: from + n * step,
    to: from + (n + 1) * step,
    error: 0,
    warn: 0,
    other: 0,
    total: 0,
  }));
  let fullest = 0;
  for (const { id, timeMs, level } of lines) {
    const bar = bars[Math.min(count - 1, Math.max(0, Math.floor((timeMs - from) / step)))];
    if (bar) {
      bar[level === 'error' || level === 'warn' ? level : 'other'] += 1;
      bar.total += 1;
      bar.firstId ??= id;
      fullest = Math.max(fullest, bar.total);
    }
  }
  return { from, to: from + count * step, bars, most: fullest };
}

/** The time that a session and its log lines cover: lines of clocks that differ lie outside of the session's own. */
export function volumeSpan(session: { startMs: number; endMs: number }, lines: readonly LogLine[]): TimeSpan {
  const first = lines[0]?.timeMs ?? session.startMs;
  const last = lines[lines.length - 1]?.timeMs ?? session.endMs;
  return { from: Math.min(session.startMs, first), to: Math.max(session.endMs, last) + 1 };
}
