type Labels = Record<string, string>;
type Test = (labels: Labels) => boolean;

const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*")|(=~|!~|!=|>=|<=|=|>|<)|([A-Za-z_]\w*)|(\d+(?:\.\d+)?)|([()|]))/y;

/**
 * The label filters of a LogQL query as a test on a record's labels: comparisons with strings, patterns and numbers, `and`,
 * `or` and parentheses; a missing label is `""` and fails every comparison with a number. The selector is not looked at, nor what a
 * metric query makes of the records.
 */
export function fakePipeline(expr: string): Test {
  const [, pipeline = ''] = /^[^{]*\{(?:"(?:[^"\\]|\\.)*"|[^}"])*\}([^[]*)/.exec(expr) ?? [];
  const tokens = tokensOf(pipeline);
  const stages: Test[] = [];
  while (tokens.length > 0) {
    take(tokens, '|');
    stages.push(either(tokens));
  }
  return (labels) => stages.every((stage) => stage(labels));
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[0].trim();
    if (token === undefined) {
      throw new Error(`not LogQL: ${text.slice(at)}`);
    }
    tokens.push(token);
  }
  return tokens;
}

function take(tokens: string[], wanted?: string): string {
  const token = tokens.shift() ?? '';
  if (wanted !== undefined && token !== wanted) {
    throw new Error(`${wanted} expected, not ${token}`);
  }
  return token;
}

function either(tokens: string[]): Test {
  const tests = [both(tokens)];
  while (tokens[0] === 'or') {
    take(tokens);
    tests.push(both(tokens));
  }
  return (labels) => tests.some((test) => test(labels));
}

function both(tokens: string[]): Test {
  const tests = [comparison(tokens)];
  while (tokens[0] === 'and') {
    take(tokens);
    tests.push(comparison(tokens));
  }
  return (labels) => tests.every((test) => test(labels));
}

function comparison(tokens: string[]): Test {
  const name = take(tokens);
  if (name === '(') {
    const inner = either(tokens);
    take(tokens, ')');
    return inner;
  }
  const operator = take(tokens);
  const literal = take(tokens);
  if (!literal.startsWith('"')) {
    const wanted = Number(literal);
    return (labels) => labels[name] !== undefined && compared(Number(labels[name]), operator, wanted);
  }
  const value = unquoted(literal);
  const not = operator.startsWith('!');
  const pattern = operator.endsWith('~') ? new RegExp(`^(?:${value.replace('(?s)', '')})$`, 'su') : undefined;
  const test = (text: string): boolean => (pattern ? pattern.test(text) : text === value);
  return (labels) => test(labels[name] ?? '') !== not;
}

function compared(left: number, operator: string, right: number): boolean {
  switch (operator) {
    case '>':
      return left > right;
    case '<':
      return left < right;
    default:
      throw new Error(`no comparison ${operator}`);
  }
}

function unquoted(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\(?:u(....)|(.))/g, (_, hex?: string, plain?: string) =>
      hex ? String.fromCharCode(parseInt(hex, 16)) : (plain ?? '')
    );
}
