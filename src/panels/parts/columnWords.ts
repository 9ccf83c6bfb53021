/** Says which columns a query's answer lacks. */
export function columnWords(missing: readonly string[]): string {
  const [last = '', ...others] = [...missing].reverse();
  const names = others.length > 0 ? `${others.reverse().join(', ')} and ${last}` : last;
  return `The answer lacks the ${missing.length === 1 ? 'column' : 'columns'} ${names}.`;
}
