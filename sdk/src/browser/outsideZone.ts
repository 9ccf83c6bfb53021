/** What zone.js, which Angular brings along, puts on the global object. */
interface ZoneGlobal {
  Zone?: { root?: { run?<T>(fn: () => T): T } };
}

/**
 * Runs the SDK's own code outside of the zones of zone.js: a timer or a mutation observer that is made inside Angular's
 * zone would start a change detection every time that it fires, and keep the application from ever being stable.
 */
export function outsideZone<T>(fn: () => T): T {
  const root = (globalThis as ZoneGlobal).Zone?.root;
  return root?.run ? root.run(fn) : fn();
}
