import { AttributeSets } from './AttributeSets';
import { EvictionQueue, type Evictable } from './EvictionQueue';
import { Interner } from './Interner';
import { LabelSets } from './LabelSet';
import { LogMemory, type NewLogRecord } from './LogMemory';
import type { LogRecord } from './LogRecord';
import type { NewSpan, Span } from './Span';
import { TraceMemory } from './TraceMemory';

interface MemoryOptions {
  /** The most log records and spans, together, that are kept. */
  maxRecords: number;
  /** Called once, when the first record has to leave. */
  onFull: (message: string) => void;
}

type Entry = Evictable & ({ record: LogRecord } | { span: Span });

/** Everything the store holds, with its cap: the oldest records go first, and it says so. */
export class Memory {
  readonly logs = new LogMemory();
  readonly traces = new TraceMemory();
  readonly interner = new Interner();
  readonly labelSets = new LabelSets(this.interner);
  readonly attributeSets = new AttributeSets(this.interner);
  readonly maxRecords: number;

  private readonly queue = new EvictionQueue<Entry>();
  private readonly onFull: (message: string) => void;
  private logCount = 0;
  private spanCount = 0;
  private evictedCount = 0;

  constructor(options: MemoryOptions) {
    this.maxRecords = options.maxRecords;
    this.onFull = options.onFull;
  }

  get counts(): { logs: number; spans: number; evicted: number } {
    return { logs: this.logCount, spans: this.spanCount, evicted: this.evictedCount };
  }

  addLog(fresh: NewLogRecord): void {
    const record = this.logs.add(fresh);
    if (record) {
      this.logCount++;
      this.queue.push({ ts: record.ts, record });
      this.makeRoom();
    }
  }

  addSpan(fresh: NewSpan): void {
    const { span, replaced } = this.traces.add(fresh);
    this.spanCount += replaced ? 0 : 1;
    this.queue.push({ ts: span.start, span });
    this.makeRoom();
  }

  private makeRoom(): void {
    while (this.logCount + this.spanCount > this.maxRecords) {
      const oldest = this.queue.shift();
      if (!oldest) {
        return;
      }
      if (this.evictedCount === 0) {
        this.onFull(
          `The store is full (${this.maxRecords} records): from now on the oldest records make room for new ones.`
        );
      }
      this.evict(oldest);
    }
  }

  private evict(entry: Entry): void {
    if ('record' in entry) {
      this.logs.remove(entry.record);
      this.logCount--;
      this.evictedCount++;
      return;
    }
    const { trace } = entry.span;
    // The trace left with an earlier span, or the span was replaced.
    if (this.traces.trace(trace.traceId) !== trace || trace.span(entry.span.spanId) !== entry.span) {
      return;
    }
    this.traces.remove(trace);
    this.spanCount -= trace.size;
    this.evictedCount += trace.size;
  }
}
