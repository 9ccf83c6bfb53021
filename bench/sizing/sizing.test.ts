import { readFileSync } from 'node:fs';
import { DEFAULT_INPUTS } from './cost';
import { between } from './markers';
import { GUIDE, readSaved, readSizingOptions, sizing } from './sizing';
import { tables } from './tables';

describe("the production guide's numbers", () => {
  it('are those of the measurement that is kept: npm run bench -- sizing --saved --write where this fails', () => {
    const guide = readFileSync(GUIDE, 'utf8');
    expect(between(guide, tables(readSaved(), DEFAULT_INPUTS))).toBe(guide);
  });

  it('can be calculated anew with own sessions, shares and prices', async () => {
    const lines: string[] = [];
    await sizing(['--saved', '--sessions', '2000', '--mix', '0,100,0', '--logs', '0.3'], (line) => lines.push(line));
    expect(lines.join('\n')).toContain('2,000 sessions a day');
    expect(lines.join('\n')).toContain('$0.30 a GB of logs');
    expect(readSizingOptions(['--mix', '20,50,30']).inputs.mix).toEqual({ short: 0.2, typical: 0.5, long: 0.3 });
  });

  it.each([
    [['--sessions', 'many'], '--sessions must be a number of 0 or more, not "many".'],
    [['--mix', '1,2'], '--mix must be 3 numbers (short, typical, long), as in --mix 50,40,10, not "1,2".'],
  ])('says what is wrong with %j', (args, words) => {
    expect(() => readSizingOptions(args)).toThrow(words);
  });

  it('says which place a guide lacks', () => {
    expect(() => between('# A guide', { cost: '' })).toThrow('no place for the table "cost"');
  });
});
