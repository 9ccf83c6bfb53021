export type MatchOp = '=' | '!=' | '=~' | '!~';
export type CompareOp = '==' | '!=' | '>' | '>=' | '<' | '<=';

export interface Matcher {
  name: string;
  op: MatchOp;
  value: string;
}

/** A condition on labels within a pipeline. */
export type LabelFilter =
  | { kind: 'match'; matcher: Matcher }
  | { kind: 'number' | 'duration' | 'bytes'; name: string; op: CompareOp; value: number }
  | { kind: 'and' | 'or'; left: LabelFilter; right: LabelFilter };

export interface LineFilter {
  kind: 'line';
  op: '|=' | '!=' | '|~' | '!~';
  /** The line has (or has not) any of these. */
  values: string[];
}

export type Stage =
  | LineFilter
  | { kind: 'label'; filter: LabelFilter }
  | { kind: 'json'; fields: Array<{ label: string; path: string }> }
  /** `fields`: only these, by the key of the line; none named is all. */
  | { kind: 'logfmt'; fields: Array<{ label: string; key: string }> }
  | { kind: 'drop'; names: string[] };

export interface LogQuery {
  kind: 'logs';
  matchers: Matcher[];
  stages: Stage[];
}

export interface Unwrap {
  label: string;
  conversion: 'float' | 'duration' | 'bytes';
  /** Conditions after the unwrap. */
  filters: LabelFilter[];
}

export interface Grouping {
  without: boolean;
  labels: string[];
}

export interface RangeAggregation {
  kind: 'range';
  op: string;
  /** The quantile of quantile_over_time. */
  parameter: number | undefined;
  query: LogQuery;
  unwrap: Unwrap | undefined;
  /** Nanoseconds. */
  range: bigint;
  offset: bigint;
  grouping: Grouping | undefined;
}

export interface VectorAggregation {
  kind: 'aggregate';
  op: string;
  /** The k of topk and bottomk. */
  parameter: number | undefined;
  grouping: Grouping;
  of: MetricQuery;
}

export interface BinaryOperation {
  kind: 'binary';
  op: string;
  /** Comparison gives 0 or 1 instead of filtering. */
  bool: boolean;
  matching: { on: boolean; labels: string[] } | undefined;
  left: MetricQuery;
  right: MetricQuery;
}

/** `label_replace(of, "target", "replacement", "source", "pattern")`. */
export interface LabelReplacement {
  kind: 'replace';
  target: string;
  /** With `$1`, `${1}` and `${name}` for what the pattern's groups matched. */
  replacement: string;
  source: string;
  pattern: string;
  of: MetricQuery;
}

export type MetricQuery =
  | RangeAggregation
  | VectorAggregation
  | BinaryOperation
  | LabelReplacement
  | { kind: 'number'; value: number }
  | { kind: 'vector'; value: number };

export type LogqlQuery = LogQuery | MetricQuery;
