import { parseArgs } from 'node:util';

export type FlagDefaults = Record<string, string>;

/**
 * Reads `--name value` flags.
 *
 * @param args the command line without the program's name
 * @param defaults every flag that exists, with its default
 * @throws Error naming the flag that is unknown or has no value, and those that exist
 */
export function readFlags<T extends FlagDefaults>(args: string[], defaults: T): { [K in keyof T]: string } {
  const options = Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, { type: 'string' as const, default: value }])
  );
  try {
    return parseArgs({ args, options, strict: true }).values as { [K in keyof T]: string };
  } catch (error) {
    const known = Object.keys(defaults).map((name) => `--${name}`);
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new Error(`${reason}; the flags are ${known.join(', ')}`);
  }
}

/**
 * @returns the flag's value as a number
 * @throws Error naming the flag when the value is no number or lies outside
 */
export function numberFlag(name: string, value: string, { min, max }: { min: number; max: number }): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number) || number < min || number > max) {
    throw new Error(`--${name} must be a number from ${min} to ${max}, not "${value}"`);
  }
  return number;
}

/**
 * @returns the origin and path of an http(s) address, without a trailing slash
 * @throws Error naming the flag when the value is no such address
 */
export function urlFlag(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`--${name} must be an http or https address, not "${value}"`);
  }
  return url.href.replace(/\/+$/, '');
}

/**
 * @returns pairs of `host:port` from `from=to,from=to`; none from an empty text
 * @throws Error naming the flag when a part is no such pair
 */
export function routesFlag(name: string, value: string): Array<[from: string, to: string]> {
  return value
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [, from = '', to = ''] = /^([\w.-]+:\d+)=([\w.-]+:\d+)$/.exec(part) ?? [];
      if (from === '') {
        throw new Error(`--${name} must be pairs such as localhost:8080=shop:8080, not "${part}"`);
      }
      return [from, to];
    });
}
