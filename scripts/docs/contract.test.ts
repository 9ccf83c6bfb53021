import * as contract from '../../sdk/src/contract';
import { readText } from '../stack/composeFile';
import { namesIn } from './namesIn';

describe('docs/contract.md', () => {
  const names = namesIn(readText('docs/contract.md'));
  const groups = Object.entries(contract).filter(([name]) => name.endsWith('_ATTR'));

  it.each(groups)('tells of each attribute of %s', (_, attributes) => {
    const told = [...names];
    const missing = Object.values(attributes as Record<string, string>).filter((name) =>
      // A prefix is told by a name that begins with it.
      name.endsWith('.') ? !told.some((one) => one.startsWith(name)) : !names.has(name)
    );
    expect(missing).toEqual([]);
  });

  it('tells of each event, counter and phase', () => {
    const events = Object.values(contract.EVENT);
    expect(events.filter((name) => !names.has(name))).toEqual([]);
    expect(contract.SESSION_COUNTERS.filter((name) => !names.has(`rum.session.${name}`))).toEqual([]);
    expect(contract.TIMING_PHASES.filter((name) => !names.has(`rum.timing.${name}`))).toEqual([]);
  });
});
