/** When documents of a session are due, in ms after its start; later every five minutes. */
const FIRST_MS = [5_000, 15_000, 60_000];
const LATER_MS = 300_000;

/**
 * Calls `write` 5 s, 15 s and 60 s from now, then every five minutes.
 * @returns stops it
 */
export function scheduleDocuments(write: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let done = 0;
  const next = (after: number): void => {
    const due = FIRST_MS[done++] ?? after + LATER_MS;
    timer = setTimeout(() => {
      write();
      next(due);
    }, due - after);
  };
  next(0);
  return () => clearTimeout(timer);
}
