import { createInterpolate, interpolated } from './variables';

const replace = createInterpolate({ service: 'a shop', empty: '' });

test('fills in what is known, in each way of writing it', () => {
  expect(replace('$service ${service} ${service:percentencode} $empty|$other')).toBe('a shop a shop a%20shop |$other');
});

test('what the caller passes comes first, with paths', () => {
  const scoped = { service: { value: 'b' }, __data: { value: { fields: { user: 'u-1' } } } };
  expect(replace('$service ${__data.fields.user}', scoped)).toBe('b u-1');
});

test('fills in the texts of a query and leaves the rest', () => {
  expect(interpolated({ expr: '{a="$service"}', maxLines: 5 }, replace)).toEqual({ expr: '{a="a shop"}', maxLines: 5 });
});
