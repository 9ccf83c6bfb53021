import { changeOf } from './changeOf';

describe('changeOf', () => {
  it.each([
    [108, 100, { kind: 'more', ratio: 0.08 }],
    [50, 100, { kind: 'less', ratio: -0.5 }],
    [0, 4, { kind: 'less', ratio: -1 }],
    [7, 0, { kind: 'new' }],
    [0, 0, { kind: 'same' }],
    [1004, 1000, { kind: 'same' }],
    [995, 1000, { kind: 'less', ratio: -0.005 }],
  ])('%d after %d', (now, before, change) => expect(changeOf(now, before)).toEqual(change));
});
