import { OtlpFormatError } from './wire';

const SHOWN = 5;

/** What became of an export request: how many records were refused, and why, in words for the sender. */
export class ExportResult {
  private rejectedCount = 0;
  private readonly reasons = new Map<string, number>();

  get rejected(): number {
    return this.rejectedCount;
  }

  /** Stores one record; where that breaks a limit or the format, it is refused alone, with the reason. */
  take(store: () => void): void {
    try {
      store();
    } catch (error) {
      if (!(error instanceof OtlpFormatError)) {
        throw error;
      }
      this.reject(error.message);
    }
  }

  get message(): string {
    const reasons = [...this.reasons].map(([reason, count]) => (count > 1 ? `${reason} (${count} times)` : reason));
    const more = reasons.length > SHOWN ? [`and ${reasons.length - SHOWN} more reasons`] : [];
    return [...reasons.slice(0, SHOWN), ...more].join('; ');
  }

  private reject(reason: string): void {
    this.rejectedCount++;
    if (this.reasons.has(reason) || this.reasons.size < 100) {
      this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
    }
  }
}
