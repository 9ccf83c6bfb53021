import { countedWords } from './countedWords';

it.each([
  [{ ofLoaded: false, atLeast: false, loaded: 240 }, undefined],
  [{ ofLoaded: true, atLeast: false, loaded: 240 }, 'Of the 240 sessions loaded, which are all of the time range.'],
  [{ ofLoaded: true, atLeast: true, loaded: 1 }, 'Of the 1 session loaded. Not all are loaded: there may be more.'],
  [{ ofLoaded: true, atLeast: true }, 'Of the sessions loaded. Not all are loaded: there may be more.'],
])('countedWords %#', (over, words) => expect(countedWords(over)).toBe(words));
