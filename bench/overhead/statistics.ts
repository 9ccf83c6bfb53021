/** The middle of several measurements, and how far apart the middle half of them lies. */
export interface Spread {
  median: number;
  /** From the first to the third quartile. */
  quartiles: [number, number];
}

/** Of at least one value. */
export function spreadOf(values: number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const low = sorted[Math.floor(place)] ?? NaN;
    const high = sorted[Math.ceil(place)] ?? NaN;
    return low + (high - low) * (place % 1);
  };
  return { median: at(0.5), quartiles: [at(0.25), at(0.75)] };
}
