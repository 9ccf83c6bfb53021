import { readText } from '../stack/composeFile';
import { sdkReference } from './sdkReference';
import { root } from '../setup/root.mjs';

describe('the SDK reference', () => {
  const made = sdkReference(root);

  it('is what npm run docs makes of the docstrings: run it where this fails', () => {
    expect(readText('docs/sdk-api.md')).toBe(made);
  });

  it('has every call that the package exports, and every option', () => {
    const calls = /export const \{([^}]+)\} = api/.exec(readText('sdk/src/index.ts'))?.[1] ?? '';
    const names = calls.split(',').map((name) => name.trim());
    expect(names.filter(Boolean)).toHaveLength(18);
    names.filter(Boolean).forEach((name) => expect(made).toContain(`\n### ${name}\n`));
    expect(made).toContain('| `sampleRate` | `number` | `1` | Share of sessions');
    expect(made).toContain('| `serviceName` | `string` | required |');
  });
});
