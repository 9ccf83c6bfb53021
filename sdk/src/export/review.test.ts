import type { LogRecord } from './otlp';
import { createReview } from './review';
import type { BeforeSend } from './review';

const record = (): LogRecord =>
  ({
    eventName: 'rum.action',
    body: 'Click on Pay',
    attributes: { 'session.id': 's1', 'rum.view.id': 'v1', 'user.email': 'a@b.example', 'rum.action.name': 'Pay' },
  }) as never;

function review(beforeSend: BeforeSend) {
  const failures: unknown[] = [];
  const one = record();
  const passes = createReview({ beforeSend, onFailure: (error) => failures.push(error) })(one);
  return { passes, one, failures };
}

it('changes body and attributes, and leaves out what was removed or has no value', () => {
  const { passes, one } = review((outgoing) => {
    expect(outgoing).toMatchObject({ kind: 'log', name: 'rum.action', body: 'Click on Pay' });
    outgoing.body = 'Click';
    delete outgoing.attributes['user.email'];
    outgoing.attributes['rum.action.name'] = undefined;
    outgoing.attributes['shop.step'] = 2;
  });
  expect(passes).toBe(true);
  expect(one.body).toBe('Click');
  expect(one.attributes).toEqual({ 'session.id': 's1', 'rum.view.id': 'v1', 'shop.step': 2 });
});

it('drops a record only for false', () => {
  expect(review(() => false).passes).toBe(false);
  expect(review(() => undefined).passes).toBe(true);
  expect(review(() => true).passes).toBe(true);
});

it('keeps what says where a record belongs', () => {
  const { one } = review((outgoing) => {
    outgoing.attributes = { 'session.id': 'other', 'rum.view.id': undefined };
  });
  expect(one.attributes).toEqual({ 'session.id': 's1', 'rum.view.id': 'v1' });
});

it('drops a record whose review threw: it may hold what should have been removed', () => {
  const { passes, failures } = review(() => {
    throw new Error('bug of the page');
  });
  expect(passes).toBe(false);
  expect(failures).toEqual([new Error('bug of the page')]);
});
