import { memorySlot } from '../browser/storage';
import { createTally, pageList } from './tally';

const SESSION = { id: 'a'.repeat(32), start: 1000 };

function setup(options: { slot?: ReturnType<typeof memorySlot>; longTasks?: boolean } = {}) {
  const time = { now: 1000 };
  const tally = createTally({
    clock: { now: () => time.now, epoch: (at) => at },
    slot: options.slot ?? memorySlot(),
    longTasks: options.longTasks ?? true,
    visible: true,
  });
  tally.enter(SESSION.id);
  return { tally, time };
}

describe('session document', () => {
  it('is active while the page is visible, and not while the machine sleeps', () => {
    const { tally, time } = setup();
    for (let beats = 0; beats < 6; beats++) {
      time.now += 10_000;
      tally.beat();
    }
    tally.setVisible(false);
    time.now += 10_000;
    tally.setVisible(true);
    time.now += 8 * 3_600_000;
    tally.touch();
    expect(tally.document(SESSION)).toMatchObject({ 'rum.session.active_ms': 90_000 });
  });

  it('has cumulative counters, and deltas since the last one that are not 0', () => {
    const { tally, time } = setup();
    tally.count('clicks');
    tally.load(812.4);
    tally.visit('/', undefined);
    time.now = 3000;
    expect(tally.document(SESSION)).toMatchObject({
      'rum.doc.version': 1,
      'rum.session.start_ms': 1000,
      'rum.session.active_ms': 2000,
      'rum.session.clicks': 1,
      'rum.session.errors': 0,
      'rum.delta.clicks': 1,
      'rum.delta.errors': undefined,
      'rum.delta.loads': 1,
      'rum.delta.loading_time': 812,
      'rum.session.pages': ',/,',
    });
    expect(tally.document(SESSION)).toBeUndefined();
    tally.count('errors', 2);
    const second = tally.document(SESSION);
    expect(second).not.toHaveProperty(['rum.delta.loads']);
    expect(second).toMatchObject({
      'rum.doc.version': 2,
      'rum.session.last_ms': 3000,
      'rum.session.clicks': 1,
      'rum.delta.clicks': undefined,
      'rum.delta.errors': 2,
    });
  });

  it('continues in the next page of the tab, a copy of an open tab does not', () => {
    const slot = memorySlot();
    const { tally } = setup({ slot });
    tally.count('views');
    tally.load(100);
    tally.document(SESSION);
    expect(setup({ slot }).tally.tabId()).not.toBe(tally.tabId());
    slot.write(JSON.stringify({ ...(JSON.parse(slot.read() ?? '') as object), open: false }));
    const next = setup({ slot }).tally;
    next.count('views');
    expect(next.document(SESSION)).toMatchObject({ 'rum.doc.version': 1, 'rum.session.views': 1 });
    tally.close();
    const reloaded = setup({ slot }).tally;
    expect(reloaded.tabId()).toBe(tally.tabId());
    reloaded.count('views');
    reloaded.load(50);
    expect(reloaded.document(SESSION)).toMatchObject({
      'rum.doc.version': 2,
      'rum.session.views': 2,
      'rum.delta.views': 1,
      'rum.session.loads': 2,
      'rum.session.loading_time': 150,
      'rum.delta.loads': 1,
      'rum.delta.loading_time': 50,
    });
  });

  it('adds up what page loads took, so that the newest document tells the average', () => {
    const { tally } = setup();
    tally.visit('/', undefined);
    expect(tally.document(SESSION)).toMatchObject({ 'rum.session.loads': 0, 'rum.session.loading_time': 0 });
    const took = [812.4, 99.5, 400];
    took.forEach((ms) => tally.load(ms));
    expect(tally.document(SESSION)).toMatchObject({ 'rum.session.loads': 3, 'rum.session.loading_time': 1312 });
    tally.touch();
    expect(tally.document(SESSION)).toMatchObject({ 'rum.session.loads': 3, 'rum.session.loading_time': 1312 });
    tally.enter('b'.repeat(32));
    expect(tally.document({ id: 'b'.repeat(32), start: 1000 })).toMatchObject({
      'rum.session.loads': 0,
      'rum.session.loading_time': 0,
    });
  });

  it('does not go on from the record of a version that did not add them up', () => {
    const slot = memorySlot();
    const { tally } = setup({ slot });
    tally.close();
    const { loads: _loads, ...older } = JSON.parse(slot.read() ?? '') as { loads: number };
    slot.write(JSON.stringify(older));
    expect(setup({ slot }).tally.tabId()).not.toBe(tally.tabId());
  });

  it('counts anew in another session, and leaves out what the browser cannot report', () => {
    const { tally } = setup({ longTasks: false });
    tally.count('views');
    const other = { id: 'b'.repeat(32), start: 2000 };
    tally.enter(other.id);
    expect(tally.document(SESSION)).toBeUndefined();
    const document = tally.document(other);
    expect(document).toMatchObject({ 'rum.doc.version': 1, 'rum.session.views': 0 });
    expect(document).not.toHaveProperty(['rum.session.blocking_time']);
    expect(document).not.toHaveProperty(['rum.session.long_tasks']);
  });

  it('lists a renamed page under its new name, and keeps the old one where it was another page too', () => {
    const { tally } = setup();
    const pages = () => {
      const document = tally.document(SESSION);
      return [
        document?.['rum.session.pages'],
        document?.['rum.session.first_view'],
        document?.['rum.session.last_view'],
      ];
    };
    tally.visit('/a', undefined);
    tally.rename('/a', '/b');
    expect(pages()).toEqual([',/b,', '/b', '/b']);
    tally.visit('/c', undefined);
    tally.visit('/b', undefined);
    tally.rename('/b', '/d');
    tally.rename('/d', '/e');
    expect(pages()).toEqual([',/b,/c,/e,', '/b', '/e']);
  });

  it('lists pages once each, with commas inside a name encoded', () => {
    expect(pageList(['/', '/a,b'])).toBe(',/,/a%2Cb,');
    expect(pageList([])).toBeUndefined();
  });
});
