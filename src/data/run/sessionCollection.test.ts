import { mergeDocuments } from '../../model/mergeDocuments';
import { sampleDocument } from '../../model/sampleDocument.fixture';
import type { Session, SessionDocument } from '../../model/session';
import { SessionCollection } from './sessionCollection';

const RANGE = { from: 1_000_000, to: 2_000_000 };

function document(session: string, version: number, more: Partial<SessionDocument> = {}): SessionDocument {
  const atMs = RANGE.from + version * 1000;
  return sampleDocument({
    sessionId: session,
    tabId: 'tab-1',
    version,
    writtenMs: atMs,
    startMs: RANGE.from + Number(session.slice(1)),
    lastMs: atMs,
    counters: { clicks: version },
    ...more,
  });
}

const byId = (sessions: readonly Session[]) => new Map(sessions.map((session) => [session.id, session]));

describe('SessionCollection', () => {
  it('has what merging all documents gives, in whatever portions they come', () => {
    const documents = Array.from({ length: 300 }, (_, n) =>
      document(`s${n % 40}`, (n * 7) % 30, { tabId: `tab-${n % 3}`, userIds: [`u${n % 5}`] })
    );
    const collection = new SessionCollection(RANGE.to);
    for (let at = 0; at < documents.length; at += 37) {
      collection.add(documents.slice(at, at + 37));
      expect(collection.all()).toEqual(mergeDocuments(documents.slice(0, at + 37)));
    }
    expect(collection.sessions(RANGE)).toEqual(mergeDocuments(documents));
  });

  it('keeps a session the same object until there is more of it', () => {
    const collection = new SessionCollection(RANGE.to);
    collection.add([document('s1', 1), document('s2', 1)]);
    const before = byId(collection.all());
    collection.add([document('s1', 1), document('s2', 2), document('s3', 1)]);
    collection.addEnded(['s9']);
    const after = byId(collection.all());
    expect(after.get('s1')).toBe(before.get('s1'));
    expect(after.get('s2')?.counters.clicks).toBe(2);
    expect([...after.keys()]).toEqual(['s3', 's2', 's1']);
  });

  it('knows an end that comes before the documents, or after', () => {
    const collection = new SessionCollection(RANGE.to);
    collection.addEnded(['s2']);
    collection.add([document('s1', 1), document('s2', 1)]);
    expect(collection.all().map(({ ended }) => ended)).toEqual([true, undefined]);
    collection.addEnded(['s1']);
    expect(collection.all().map(({ ended }) => ended)).toEqual([true, true]);
  });

  it('takes over what an earlier reading had, as it was where nothing is new', () => {
    const former = new SessionCollection(RANGE.to);
    former.add([document('s1', 1), document('s2', 1), document('s3', 1)]);
    former.addEnded(['s3']);
    const known = byId(former.all());
    const collection = new SessionCollection(RANGE.to);
    collection.add([document('s2', 2)]);
    collection.join(former);
    const sessions = byId(collection.sessions(RANGE));
    expect(sessions.get('s1')).toBe(known.get('s1'));
    expect(sessions.get('s2')?.counters.clicks).toBe(2);
    expect(sessions.get('s3')?.ended).toBe(true);
    former.add([document('s1', 5)]);
    expect(byId(collection.all()).get('s1')?.counters.clicks).toBe(1);
  });
});
