/** Nanoseconds as Go writes a duration: `1m2.5s`, `320ms`. Parts of a nanosecond are cut off. */
export function durationText(ns: number): string {
  const sign = ns < 0 ? '-' : '';
  const rest = Math.trunc(Math.abs(ns));
  if (rest < 1e3) {
    return rest === 0 ? '0s' : `${sign}${rest}ns`;
  }
  if (rest < 1e6) {
    return `${sign}${rest / 1e3}µs`;
  }
  if (rest < 1e9) {
    return `${sign}${rest / 1e6}ms`;
  }
  const hours = Math.floor(rest / 3600e9);
  const minutes = Math.floor((rest % 3600e9) / 60e9);
  const seconds = `${(rest % 60e9) / 1e9}s`;
  return `${sign}${hours ? `${hours}h` : ''}${hours || minutes ? `${minutes}m` : ''}${seconds}`;
}
