import { documentKey, keepNewest, mergeTabs, newestFirst } from '../../model/mergeDocuments';
import type { Session, SessionDocument } from '../../model/session';
import type { TimeSpan } from '../../model/timeSpan';
import type { LogRecord } from '../frames/logRecords';
import { isDocument, sessionDocument } from '../frames/sessionDocument';

/**
 * Session documents read so far: the newest of each tab is all that counts, older versions are not kept. A session is
 * merged once until there is more of it, and stays the same object: of 50,000 sessions, a page of documents changes a few.
 */
export class SessionCollection {
  /** The newest document of each tab, by `documentKey`, by session. */
  private readonly tabs = new Map<string, Map<string, SessionDocument>>();
  private readonly merged = new Map<string, Session>();
  private ordered: Session[] | undefined;
  private readonly ended = new Set<string>();
  private readonly notUnderstood = new Set<string>();
  /** When each session wrote its last document before the end of the range, in ms. */
  private readonly lastWithin = new Map<string, number>();
  /** Sessions whose documents outside of what was read have been looked for, by side. */
  readonly whole = { before: new Set<string>(), after: new Set<string>() };

  /** @param toMs the end of the range that the list is about */
  constructor(private readonly toMs: number) {}

  /** Takes documents in any order. */
  add(documents: Iterable<SessionDocument>): void {
    for (const document of documents) {
      const { sessionId } = document;
      const tabs = this.tabs.get(sessionId) ?? new Map<string, SessionDocument>();
      this.tabs.set(sessionId, tabs);
      const key = documentKey(document);
      const before = tabs.get(key);
      keepNewest(tabs, document);
      if (tabs.get(key) !== before) {
        this.mergeAnew(sessionId);
      }
      this.heardOf(document.sessionId, document.writtenMs);
    }
  }

  /** Takes records of the sessions stream in any order. Documents that cannot be understood are counted, each once. */
  addRecords(records: readonly LogRecord[]): void {
    for (const record of records) {
      const document = sessionDocument(record);
      if (document) {
        this.add([document]);
      } else if (isDocument(record)) {
        this.notUnderstood.add(record.id);
      }
    }
  }

  /** How many documents could not be understood. */
  get unreadable(): number {
    return this.notUnderstood.size;
  }

  /** Takes the ids of sessions that said that they ended. */
  addEnded(sessionIds: Iterable<string>): void {
    for (const id of sessionIds) {
      if (!this.ended.has(id)) {
        this.ended.add(id);
        this.mergeAnew(id);
      }
    }
  }

  /** Takes all that another collection has, one of the same list at an earlier time. */
  join(other: SessionCollection): void {
    this.addEnded(other.ended);
    for (const [id, tabs] of other.tabs) {
      const session = this.tabs.has(id) ? undefined : other.merged.get(id);
      this.add(tabs.values());
      if (session) {
        this.merged.set(id, session);
      }
    }
    other.notUnderstood.forEach((id) => this.notUnderstood.add(id));
    other.lastWithin.forEach((ms, id) => this.heardOf(id, ms));
    other.whole.before.forEach((id) => this.whole.before.add(id));
    other.whole.after.forEach((id) => this.whole.after.add(id));
  }

  /** The sessions that were active in the range, newest start first. */
  sessions(range: TimeSpan): Session[] {
    return this.all().filter(({ id }) => (this.lastWithin.get(id) ?? -Infinity) >= range.from);
  }

  /** All sessions of which there is a document, newest start first. */
  all(): readonly Session[] {
    this.ordered ??= [...this.tabs].map(([id, tabs]) => this.session(id, tabs)).sort(newestFirst);
    return this.ordered;
  }

  private session(id: string, tabs: ReadonlyMap<string, SessionDocument>): Session {
    const known = this.merged.get(id);
    if (known) {
      return known;
    }
    const merged = mergeTabs([...tabs.values()]);
    const session = this.ended.has(id) ? { ...merged, ended: true } : merged;
    this.merged.set(id, session);
    return session;
  }

  private mergeAnew(id: string): void {
    this.merged.delete(id);
    this.ordered = undefined;
  }

  private heardOf(id: string, ms: number): void {
    if (ms < this.toMs && ms > (this.lastWithin.get(id) ?? -Infinity)) {
      this.lastWithin.set(id, ms);
    }
  }
}
