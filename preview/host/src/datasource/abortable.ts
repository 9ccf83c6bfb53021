import { Observable } from 'rxjs';

/**
 * Runs an asynchronous read as an observable that emits once and, when nobody listens any more, aborts the request:
 * leaving a page or changing a filter must not keep the server busy.
 * @param run gets the signal to pass to its requests
 */
export function abortable<T>(run: (signal: AbortSignal) => Promise<T>): Observable<T> {
  return new Observable<T>((subscriber) => {
    const controller = new AbortController();
    run(controller.signal).then(
      (value) => {
        subscriber.next(value);
        subscriber.complete();
      },
      (error: unknown) => {
        if (!controller.signal.aborted) {
          subscriber.error(error);
        }
      }
    );
    return () => controller.abort();
  });
}
