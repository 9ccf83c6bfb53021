/** Longer ones are cut off where they are typed. */
export const LONGEST_NAME = 80;

/** A name as it is kept: without space around it, and with single spaces in it. */
export function viewName(typed: string): string {
  return typed.trim().replace(/\s+/g, ' ').slice(0, LONGEST_NAME);
}
