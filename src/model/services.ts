/** The web applications that send sessions, and how Loki keeps them. */
export interface Services {
  /** `service.name` values, sorted. */
  names: string[];
  /** Whether `rum_stream` is an index label in Loki; where it is not, `names` are all services that log. */
  indexed: boolean;
}
