import { keepNewest, mergeDocuments } from '../../model/mergeDocuments';
import type { Session, SessionDocument } from '../../model/session';
import type { TimeSpan } from '../../model/timeSpan';

/** Session documents read so far: the newest of each tab is all that counts, older versions are not kept. */
export class SessionCollection {
  private readonly newest = new Map<string, SessionDocument>();
  private readonly ended = new Set<string>();
  /** Sessions whose documents outside of what was read have been looked for, by side. */
  readonly whole = { before: new Set<string>(), after: new Set<string>() };

  /** Takes documents in any order. */
  add(documents: Iterable<SessionDocument>): void {
    for (const document of documents) {
      keepNewest(this.newest, document);
    }
  }

  /** Takes the ids of sessions that said that they ended. */
  addEnded(sessionIds: Iterable<string>): void {
    for (const id of sessionIds) {
      this.ended.add(id);
    }
  }

  /** Takes all that another collection has. */
  join(other: SessionCollection): void {
    this.add(other.newest.values());
    this.addEnded(other.ended);
    other.whole.before.forEach((id) => this.whole.before.add(id));
    other.whole.after.forEach((id) => this.whole.after.add(id));
  }

  /** The sessions that were active in the range, newest start first. */
  sessions(range: TimeSpan): Session[] {
    const lastWritten = new Map<string, number>();
    for (const { sessionId, writtenMs } of this.newest.values()) {
      lastWritten.set(sessionId, Math.max(writtenMs, lastWritten.get(sessionId) ?? 0));
    }
    return mergeDocuments(this.newest.values())
      .filter(({ id }) => (lastWritten.get(id) ?? 0) >= range.from)
      .map((session) => (this.ended.has(session.id) ? { ...session, ended: true } : session));
  }
}
