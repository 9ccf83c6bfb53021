/** What answering a query took; Loki puts it beside the result and Grafana shows it. */
export class QueryStats {
  lines = 0;
  bytes = 0;
  matchedLines = 0;
  readonly startedAt = performance.now();

  seen(line: string): void {
    this.lines++;
    this.bytes += line.length;
  }

  /** Seconds since the query began. */
  get seconds(): number {
    return (performance.now() - this.startedAt) / 1000;
  }
}
