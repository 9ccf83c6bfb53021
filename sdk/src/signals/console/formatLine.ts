import { attempt } from '../../browser/guard';
import { isError } from '../errors/describeError';
import { inWords } from '../errors/inWords';

const MAX_LINE = 2000;
/** Arguments looked at. */
const MAX_ARGUMENTS = 20;

/** What a console shows of a call's arguments: `%s` and the like are filled in, `%c` styles nothing (Console, WHATWG). */
export function formatLine(args: readonly unknown[]): string {
  const rest = args.slice(0, MAX_ARGUMENTS);
  const words = (value: unknown): string =>
    isError(value) ? attempt(() => String(value), '').slice(0, MAX_LINE) : inWords(value, MAX_LINE);
  const template =
    typeof rest[0] === 'string'
      ? String(rest.shift())
          .slice(0, MAX_LINE)
          .replace(/%[csdifoO]/g, (directive) => {
            const value = words(rest.shift());
            return directive === '%c' ? '' : value;
          })
      : undefined;
  return [...(template === undefined ? [] : [template]), ...rest.map(words)].join(' ').slice(0, MAX_LINE);
}
