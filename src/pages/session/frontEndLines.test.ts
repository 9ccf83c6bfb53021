import type { Outcome } from '../../model/outcome';
import type { LogLine } from '../../model/story';
import { frontEndLines } from './frontEndLines';
import { failed, line, story } from './session.fixture';

const done = <T>(data: T): Outcome<T> => ({ status: 'done', data });
const own = [line('own1', 71_000, { message: 'cart has 2 items' })];
const empty: Outcome<LogLine[]> = { status: 'empty', data: [], reason: 'The page logged no lines of its own.' };
const ids = (outcome: Outcome<LogLine[]>) => outcome.data?.map(({ id }) => id);

it('puts what happened and what the page logged in one list by time', () => {
  const both = frontEndLines(done(story), done(own));
  expect(both.status).toBe('done');
  expect(ids(both)).toEqual(['l1', 'l2', 'l3', 'own1', 'l4']);
});

it('is done though the page logged nothing itself', () => {
  expect(frontEndLines(done(story), empty)).toEqual({ status: 'done', data: story.lines });
});

it('has what is there while the rest is read, cannot be read, or is only there in part', () => {
  const loading = frontEndLines(done(story), { status: 'loading' });
  expect([loading.status, ids(loading)?.length]).toEqual(['loading', 4]);
  const refused = frontEndLines(failed('records', 'connection refused'), done(own));
  expect(refused).toMatchObject({ status: 'failed', failure: { message: 'connection refused' }, data: own });
  const more = jest.fn();
  const cut = frontEndLines(done(story), { status: 'partial', data: own, missing: 'Only the first …', more });
  expect(cut).toMatchObject({ status: 'partial', missing: 'Only the first …', more });
  expect(ids(cut)).toHaveLength(5);
});

it('says why there is nothing', () => {
  const gone = frontEndLines({ status: 'empty', data: { ...story, lines: [] }, reason: 'past its retention' }, empty);
  expect(gone).toEqual({ status: 'empty', data: [], reason: 'past its retention' });
});
