import { FieldType } from '@grafana/data';
import { createInterpolate, interpolated } from './variables';

const replace = createInterpolate({ service: 'a shop', empty: '' });

test('fills in what is known, in each way of writing it', () => {
  expect(replace('$service ${service} ${service:percentencode} $empty|$other')).toBe('a shop a shop a%20shop |$other');
});

test('what the caller passes comes first', () => {
  expect(replace('$service', { service: { value: 'b' } })).toBe('b');
});

test('a data link can name what is in its row', () => {
  const field = { name: 'user', type: FieldType.string, config: {}, values: ['a', 'ü/1'] };
  const frame = { fields: [field, { ...field, name: 'two words', values: [1, 2] }], length: 2 };
  const scoped = { __dataContext: { value: { data: [frame], frame, field, rowIndex: 1 } } };
  expect(replace('${__data.fields.user}-${__data.fields["two words"]}', scoped)).toBe('ü/1-2');
  expect(replace('${__value.raw} ${__value.raw:percentencode}', scoped, 'uriencode')).toBe('%C3%BC/1 %C3%BC%2F1');
  expect(replace('${__data.fields.none} ${__value.raw}')).toBe('${__data.fields.none} ${__value.raw}');
});

test('fills in the texts of a query and leaves the rest', () => {
  expect(interpolated({ expr: '{a="$service"}', maxLines: 5 }, replace)).toEqual({ expr: '{a="a shop"}', maxLines: 5 });
});
