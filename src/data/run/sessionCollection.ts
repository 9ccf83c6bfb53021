import { keepNewest, mergeDocuments } from '../../model/mergeDocuments';
import type { Session, SessionDocument } from '../../model/session';
import type { TimeSpan } from '../../model/timeSpan';
import type { LogRecord } from '../frames/logRecords';
import { isDocument, sessionDocument } from '../frames/sessionDocument';

/** Session documents read so far: the newest of each tab is all that counts, older versions are not kept. */
export class SessionCollection {
  private readonly newest = new Map<string, SessionDocument>();
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
      keepNewest(this.newest, document);
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
      this.ended.add(id);
    }
  }

  /** Takes all that another collection has, one of the same list at an earlier time. */
  join(other: SessionCollection): void {
    this.add(other.newest.values());
    this.addEnded(other.ended);
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
  all(): Session[] {
    return mergeDocuments(this.newest.values()).map((session) =>
      this.ended.has(session.id) ? { ...session, ended: true } : session
    );
  }

  private heardOf(id: string, ms: number): void {
    if (ms < this.toMs && ms > (this.lastWithin.get(id) ?? -Infinity)) {
      this.lastWithin.set(id, ms);
    }
  }
}
