/** One answered request, as printed and as `GET /debug/requests` hands it out. */
export interface RequestLine {
  at: string;
  method: string;
  /** The route's pattern, or the path where there is no route. */
  route: string;
  path: string;
  status: number;
  durationMs: number;
  traceId: string;
}

const KEPT = 200;

/** The last answered requests, oldest first. */
export class RequestLog {
  private readonly kept: RequestLine[] = [];

  constructor(private readonly print: (line: string) => void) {}

  add(line: RequestLine): void {
    this.kept.push(line);
    if (this.kept.length > KEPT) {
      this.kept.shift();
    }
    this.print(JSON.stringify(line));
  }

  lines(): readonly RequestLine[] {
    return this.kept;
  }
}
