/** Times are sent with a tenth of a ms: browsers blur them to that or worse. */
export function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}
