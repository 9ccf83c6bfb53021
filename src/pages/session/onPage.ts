import type { Resource } from '../../model/resource';
import { traceIdsOf } from '../../model/traceIds';
import type { LogLine } from '../../model/story';

/** Records of one page (view), or all of them where none is chosen. */
export function onPage<T extends { viewId?: string }>(records: T[], viewId: string | undefined): T[] {
  return viewId === undefined ? records : records.filter((record) => record.viewId === viewId);
}

export interface LinesOnPageOptions {
  viewId: string | undefined;
  /** Of the whole session: a back end's line belongs to the page whose request it served. */
  resources: Resource[];
}

/** Log lines of one page: those the page wrote itself, and those of traces that its requests, actions and loads began. */
export function linesOnPage(lines: LogLine[], { viewId, resources }: LinesOnPageOptions): LogLine[] {
  if (viewId === undefined) {
    return lines;
  }
  const own = onPage(lines, viewId);
  const traces = new Set([...traceIdsOf(onPage(resources, viewId)), ...traceIdsOf(own)]);
  return lines.filter((line) => {
    const written = line.viewId;
    return written === undefined ? line.traceId !== undefined && traces.has(line.traceId) : written === viewId;
  });
}
