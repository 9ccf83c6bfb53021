/** Which steps to choose from, in ms. */
export interface NiceSteps {
  /** From the smallest on. */
  steps: readonly number[];
  /** Longer than the last: multiples of this. */
  beyond: number;
}

/** The smallest nice step (ms) that divides a length of time (ms) into no more than `most` parts. */
export function niceStep(length: number, most: number, { steps, beyond }: NiceSteps): number {
  return steps.find((step) => length / step <= most) ?? Math.ceil(length / most / beyond) * beyond;
}
