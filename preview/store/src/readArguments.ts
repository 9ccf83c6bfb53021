import { parseArgs } from 'node:util';

export interface StoreArguments {
  port: number;
  host: string;
  maxRecords: number;
}

/**
 * Reads the command line.
 * @throws Error in words for an argument that is not known or not a number
 */
export function readArguments(args: string[]): StoreArguments {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4318' },
      host: { type: 'string', default: '127.0.0.1' },
      'max-records': { type: 'string', default: '500000' },
    },
  });
  return {
    port: wholeNumber('--port', values.port, 65_535),
    host: values.host,
    maxRecords: wholeNumber('--max-records', values['max-records'], 100_000_000),
  };
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most) {
    throw new Error(`${name} has to be a whole number up to ${most}, it is "${text}"`);
  }
  return value;
}
