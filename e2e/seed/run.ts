/**
 * What tells the data of one worker from that of other runs on real servers, which keep everything: 12 hex digits. Empty on the
 * store, which is empty at every start.
 */
export const RUN = process.env.LOKI_URL ? Date.now().toString(16).padStart(12, '0') : '';

/** A service's name for this run. */
export function ownName(service: string): string {
  return RUN ? `${service}-${RUN}` : service;
}

/** A hex id of 16 or 32 digits for this run. */
export function ownId(id: string): string {
  return id.slice(0, id.length - RUN.length) + RUN;
}
