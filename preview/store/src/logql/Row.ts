import { metadataEntries, metadataOf, type LogRecord } from '../memory/LogRecord';

/** A record on its way through a pipeline: its labels of all kinds, and what went wrong on the way. */
export class Row {
  parsed: Map<string, string> | undefined;
  /** Value of `__error__`: the kind of the first error. */
  error = '';
  errorDetails = '';

  constructor(readonly record: LogRecord) {}

  /** A label's value: of a parsed one before structured metadata, and that before an index label. */
  get(name: string): string | undefined {
    if (this.parsed) {
      const value = this.parsed.get(name);
      if (value !== undefined) {
        return value;
      }
    }
    if (name === '__error__' || name === '__error_details__') {
      return name === '__error__' ? this.error : this.errorDetails;
    }
    return metadataOf(this.record, name) ?? this.record.stream.labels.get(name);
  }

  /** Sets a label found in the line; one that a record has already gets a name of its own, as in Loki. */
  extract(name: string, value: string): void {
    const taken = metadataOf(this.record, name) !== undefined || this.record.stream.labels.get(name) !== undefined;
    const key = taken ? `${name}_extracted` : name;
    this.parsed ??= new Map();
    if (!this.parsed.has(key)) {
      this.parsed.set(key, value);
    }
  }

  /** Takes a label away; the error's, too. */
  drop(name: string): void {
    if (name === '__error__') {
      this.error = '';
    } else if (name === '__error_details__') {
      this.errorDetails = '';
    } else {
      this.parsed ??= new Map();
      this.parsed.set(name, '');
    }
  }

  fail(kind: string, details: string): void {
    if (this.error === '') {
      this.error = kind;
      this.errorDetails = details;
    }
  }

  /** Labels that the pipeline made, the error among them. */
  *parsedEntries(): Generator<[string, string]> {
    if (this.parsed) {
      yield* this.parsed;
    }
    if (this.error !== '') {
      yield ['__error__', this.error];
      yield ['__error_details__', this.errorDetails];
    }
  }

  /** All labels, sorted by name. */
  labels(): Array<[string, string]> {
    const all = new Map<string, string>(this.record.stream.labels.entries());
    for (const entries of [metadataEntries(this.record), this.parsedEntries()]) {
      for (const [name, value] of entries) {
        if (value === '') {
          all.delete(name);
        } else {
          all.set(name, value);
        }
      }
    }
    return [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
