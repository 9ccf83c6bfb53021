import { configure } from '@testing-library/react';

/** Lets tests of a file wait longer than a second for what takes milliseconds: a busy machine is no failure. */
export function allowForSlowMachines(): void {
  configure({ asyncUtilTimeout: 20_000 });
  jest.setTimeout(60_000);
}
