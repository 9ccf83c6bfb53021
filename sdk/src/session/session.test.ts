import { memorySlot } from '../browser/storage';
import { createSession } from './session';

const IDLE = 15 * 60_000;
const MAX = 4 * 3_600_000;

function setup(slot = memorySlot(), time = { now: 1_000_000 }) {
  const log: string[] = [];
  const session = createSession({
    clock: { now: () => time.now, epoch: (at) => at },
    slot,
    idleMs: IDLE,
    maxMs: MAX,
    onStart: (state, created) => log.push(`${created ? 'start' : 'join'} ${state.id === session.live()?.id}`),
    onEnd: (state, { reason, at, writeEnd }) =>
      log.push(`end ${reason} ${at} ${writeEnd} ${session.live()?.id === state.id}`),
  });
  return { session, log, slot, time };
}

describe('session', () => {
  it('is idle after 15 min by the clock alone, and starts again with an interaction', () => {
    const { session, log, time } = setup();
    session.begin();
    const first = session.live();
    expect(first?.id).toMatch(/^[\da-f]{32}$/);
    time.now += IDLE - 1;
    expect(session.live()?.id).toBe(first?.id);
    time.now += 8 * 3_600_000;
    expect(session.live()).toBeUndefined();
    expect(log.at(-1)).toBe(`end idle ${1_000_000 + IDLE} true true`);
    expect(session.live()).toBeUndefined();
    session.interact();
    expect(session.live()).toMatchObject({ previous: first?.id });
  });

  it('begins with the page that it was started on, if that is not long ago', () => {
    const early = setup();
    early.session.begin(1_000_000 - 400);
    expect(early.session.live()).toMatchObject({ start: 1_000_000 - 400, last: 1_000_000 });
    const late = setup();
    late.session.begin(1_000_000 - IDLE);
    expect(late.session.live()).toMatchObject({ start: 1_000_000 });
  });

  it('lives on with interactions, but not beyond 4 h', () => {
    const { session, log, time } = setup();
    session.begin();
    const first = session.live()?.id;
    for (let minutes = 0; minutes < 239; minutes += 10) {
      session.interact();
      expect(session.live()?.id).toBe(first);
      time.now += 10 * 60_000;
    }
    session.interact();
    expect(session.live()?.id).not.toBe(first);
    expect(log).toContain(`end max_duration ${1_000_000 + MAX} true true`);
  });

  it('writes at most once a second', () => {
    const slot = memorySlot();
    const { session, time } = setup(slot);
    session.begin();
    const write = jest.spyOn(slot, 'write');
    for (let i = 0; i < 30; i++) {
      time.now += 100;
      session.interact();
    }
    expect(write).toHaveBeenCalledTimes(3);
  });

  it('is shared by tabs: one writes the end, a late one joins the next by its own interaction', () => {
    const slot = memorySlot();
    const time = { now: 1_000_000 };
    const a = setup(slot, time);
    const b = setup(slot, time);
    a.session.begin();
    b.session.begin();
    expect(b.session.live()?.id).toBe(a.session.live()?.id);
    expect(b.log).toEqual(['join true']);
    time.now += IDLE;
    a.session.interact();
    expect(b.session.live()).toBeUndefined();
    expect(
      [a.log, b.log].flat().filter((line) => line.startsWith('end idle') && line.includes(' true true'))
    ).toHaveLength(1);
    b.session.interact();
    expect(b.session.live()?.id).toBe(a.session.live()?.id);
  });

  it('a clock set back ends it rather than keeping it for ever', () => {
    const { session, time } = setup();
    session.begin();
    time.now -= 3_600_000;
    expect(session.live()).toBeUndefined();
  });

  it('survives storage that somebody cleared or filled with nonsense', () => {
    const { session, slot } = setup();
    session.begin();
    const id = session.live()?.id;
    slot.write('{"id":1}');
    expect(session.live()?.id).toBe(id);
    session.end('logout');
    expect(session.live()).toBeUndefined();
  });

  it('a flag is raised once for all tabs', () => {
    const slot = memorySlot();
    const a = setup(slot).session;
    const b = setup(slot).session;
    a.begin();
    b.begin();
    expect([a.flagOnce('errored'), b.flagOnce('errored'), a.flagOnce('errored'), b.flagOnce('frustrated')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('belongs to the first user that claims it, in every tab, until it is over', () => {
    const slot = memorySlot();
    const a = setup(slot).session;
    const b = setup(slot).session;
    a.begin();
    b.begin();
    expect([a.claim('anna'), b.claim('anna'), b.claim('bert'), a.claim('anna')]).toEqual([true, true, false, true]);
    a.end('user_change');
    b.interact();
    expect(b.claim('bert')).toBe(true);
  });
});
