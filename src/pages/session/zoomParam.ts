import type { TimeSpan } from '../../model/timeSpan';

/**
 * @param text `from..to`, ms since the session's start, as `writeZoom` makes it
 * @param startMs of the session
 * @returns the stretch in ms since the epoch; undefined where the text is none
 */
export function readZoom(text: string | undefined, startMs: number): TimeSpan | undefined {
  const [, from, to] = /^(-?\d{1,9})\.\.(-?\d{1,9})$/.exec(text ?? '') ?? [];
  return from !== undefined && to !== undefined && Number(from) < Number(to)
    ? { from: startMs + Number(from), to: startMs + Number(to) }
    : undefined;
}

/** The stretch as the URL has it; undefined is all of the session. */
export function writeZoom(zoom: TimeSpan | undefined, startMs: number): string | undefined {
  return zoom && `${Math.round(zoom.from - startMs)}..${Math.round(zoom.to - startMs)}`;
}
