import { faroDocument } from '../../frames/faro/faroDocument';
import { sampleOf, SESSION_STARTS, type FaroLine, type FaroSample } from '../../frames/faro/faroLine';
import type { SessionDocument } from '../../../model/session';

/** Lines read so far, by session: of each only what a row needs. */
export class FaroSamples {
  private readonly bySession = new Map<string, Map<string, FaroSample>>();
  /** What thousands of lines say alike is kept once. */
  private readonly same = new Map<string, object>();

  /** @param service `app_name` of the lines that count */
  constructor(private readonly service: string) {}

  /**
   * Takes lines in any order, each once.
   * @returns the documents of the sessions that there is more of now
   */
  add(lines: readonly FaroLine[]): SessionDocument[] {
    const changed = new Set<string>();
    for (const line of lines) {
      if (line.client.serviceName === this.service) {
        const sample = sampleOf(line);
        const { client, user, labels } = sample;
        this.put({ ...sample, client: this.once(client), user: this.once(user), labels: this.once(labels) });
        changed.add(line.sessionId);
      }
    }
    return [...changed].map((id) => this.documentOf(id));
  }

  /**
   * Takes all that others have.
   * @returns the documents of their sessions
   */
  join(others: FaroSamples): SessionDocument[] {
    for (const samples of others.bySession.values()) {
      samples.forEach((sample) => this.put(sample));
    }
    return [...others.bySession.keys()].map((id) => this.documentOf(id));
  }

  /** Sessions of which lines before a time (ms) may be missing: their beginning was not read, and lies no idle time after it. */
  cutBefore(ms: number, idleMs: number): string[] {
    return this.idsOf(
      (samples) =>
        !samples.some(({ name }) => SESSION_STARTS.includes(name ?? '')) &&
        Math.min(...samples.map(({ receivedMs }) => receivedMs)) < ms + idleMs
    );
  }

  /** Sessions of which lines after a time (ms) may be missing. */
  cutAfter(ms: number, idleMs: number): string[] {
    return this.idsOf((samples) => Math.max(...samples.map(({ receivedMs }) => receivedMs)) > ms - idleMs);
  }

  private idsOf(test: (samples: FaroSample[]) => boolean): string[] {
    return [...this.bySession].filter(([, samples]) => test([...samples.values()])).map(([id]) => id);
  }

  private put(sample: FaroSample): void {
    const samples = this.bySession.get(sample.sessionId) ?? new Map<string, FaroSample>();
    this.bySession.set(sample.sessionId, samples.set(sample.id, sample));
  }

  private documentOf(id: string): SessionDocument {
    return faroDocument([...(this.bySession.get(id)?.values() ?? [])]);
  }

  private once<T extends object>(value: T): T {
    const key = JSON.stringify(value);
    const known = this.same.get(key) ?? value;
    this.same.set(key, known);
    return known as T;
  }
}
