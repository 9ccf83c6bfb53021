/** A literal. A duration is in nanoseconds. */
export type Static =
  | { type: 'string'; value: string }
  | { type: 'int' | 'float' | 'duration'; value: number }
  | { type: 'boolean'; value: boolean }
  | { type: 'status' | 'kind'; value: string }
  | { type: 'nil' };

export type AttributeScope = 'span' | 'resource' | 'any';

export const INTRINSICS = [
  'name',
  'status',
  'statusMessage',
  'kind',
  'duration',
  'rootName',
  'rootServiceName',
  'traceDuration',
  'trace:id',
  'span:id',
  'span:parentID',
] as const;
export type Intrinsic = (typeof INTRINSICS)[number];

/** Other names of intrinsics. */
export const INTRINSIC_ALIASES: Record<string, Intrinsic> = {
  'span:name': 'name',
  'span:status': 'status',
  'span:statusMessage': 'statusMessage',
  'span:kind': 'kind',
  'span:duration': 'duration',
  'trace:rootName': 'rootName',
  'trace:rootService': 'rootServiceName',
  'trace:duration': 'traceDuration',
};

/** What a span is asked for. */
export type Reference =
  { kind: 'attribute'; scope: AttributeScope; name: string } | { kind: 'intrinsic'; name: Intrinsic };

export type FieldOp =
  '&&' | '||' | '=' | '!=' | '=~' | '!~' | '>' | '>=' | '<' | '<=' | '+' | '-' | '*' | '/' | '%' | '^';

/** An expression over one span. `text` is its source, for messages and for the name of a group. */
export type FieldExpression =
  | { kind: 'static'; value: Static; text: string }
  | { kind: 'reference'; of: Reference; text: string }
  | { kind: 'exists'; of: Reference; reference: string; wanted: boolean; text: string }
  | { kind: 'binary'; op: FieldOp; left: FieldExpression; right: FieldExpression; text: string }
  | { kind: 'unary'; op: '-' | '!'; of: FieldExpression; text: string };

export type StructuralOp = '&&' | '||' | '>' | '>>' | '<' | '<<' | '~';

export type CompareOp = '=' | '!=' | '>' | '>=' | '<' | '<=';

/** One step over the span sets of a trace. */
export type Stage =
  | { kind: 'filter'; expression: FieldExpression | undefined }
  | { kind: 'operation'; op: StructuralOp; left: Stage[]; right: Stage[] }
  | { kind: 'scalar'; aggregate: Aggregate; op: CompareOp; value: Static }
  | { kind: 'by'; expression: FieldExpression }
  | { kind: 'select'; references: Array<{ of: Reference; text: string }> }
  | { kind: 'coalesce' }
  | { kind: 'metrics'; op: 'rate' | 'count_over_time'; by: FieldExpression[] };

export interface Aggregate {
  op: 'count' | 'min' | 'max' | 'avg' | 'sum';
  /** Absent for count(). */
  of: FieldExpression | undefined;
  text: string;
}

/** A whole query. */
export type TraceqlQuery = Stage[];
