import { errorCausesOf } from './errorCauses';

it('reads the chain that the SDK writes', () => {
  expect(
    errorCausesOf(
      '[{"type":"Error","message":"deadlock","stack":"Error: deadlock\\n at f (a.js:1:2)"},{"type":"Error","message":"b"}]'
    )
  ).toEqual([
    { type: 'Error', message: 'deadlock', stack: 'Error: deadlock\n at f (a.js:1:2)' },
    { type: 'Error', message: 'b', stack: undefined },
  ]);
  expect(errorCausesOf(undefined)).toEqual([]);
});

it('keeps what is no such JSON as it is', () => {
  for (const text of ['Error: deadlock', '[{"type":"Er', '{"message":"x"}', '12']) {
    expect(errorCausesOf(text)).toEqual([{ message: text }]);
  }
  expect(errorCausesOf('[null,5,{"message":{"a":1}},["x"]]').map(({ message }) => message)).toEqual([
    '',
    '5',
    '{"a":1}',
    '',
  ]);
  expect(errorCausesOf(JSON.stringify(Array.from({ length: 500 }, () => 'x')))).toHaveLength(20);
});
