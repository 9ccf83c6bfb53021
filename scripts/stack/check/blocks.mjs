/**
 * Files of directives and blocks in braces, as nginx, Caddy and Alloy write them, each in its own dialect.
 * @typedef {{ words: string[], line: number, inside?: Block[] }} Block
 */
const DIALECTS = {
  nginx: { comment: '#', end: ';' },
  caddy: { comment: '#', end: '\n' },
  alloy: { comment: '//', end: '\n' },
};

/**
 * @param {string} text
 * @param {keyof typeof DIALECTS} name
 * @returns {Block[]}
 * @throws with the line: a brace or a quote that has no end, a directive without one
 */
function readBlocks(text, name) {
  const { comment, end } = DIALECTS[name];
  const stack = [[]];
  let words = [];
  let line = 1;
  const finish = (inside) => {
    if (words.length > 0 || inside) {
      stack.at(-1).push({ words, line, ...(inside && { inside }) });
    }
    words = [];
  };
  for (let at = 0; at < text.length;) {
    const char = text[at];
    if (text.startsWith(comment, at) && (at === 0 || /\s/.test(text[at - 1]))) {
      at = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    } else if (char === end) {
      finish();
      line += char === '\n' ? 1 : 0;
      at += 1;
    } else if (/\s/.test(char)) {
      line += char === '\n' ? 1 : 0;
      at += 1;
    } else if (char === '{' && /\s/.test(text[at + 1] ?? '\n')) {
      const inside = [];
      finish(inside);
      stack.push(inside);
      at += 1;
    } else if (char === '}') {
      if (end === ';' && words.length > 0) {
        throw new Error(`line ${line}: "${words.join(' ')}" does not end with ;`);
      }
      finish();
      if (stack.length === 1) {
        throw new Error(`line ${line}: a } closes nothing`);
      }
      stack.pop();
      at += 1;
    } else {
      // A word, in which quotes and braces hold together what is in them.
      const [word] = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|`[^`]*`|\{[^\s{}]*\}|\[[^\]\n]*\]|[^\s{};"'`[]|;(?=\S))+/.exec(
        text.slice(at).replace(end === ';' ? /;[\s\S]*/ : /$^/, '')
      ) ?? [''];
      if (word === '') {
        throw new Error(`line ${line}: what begins with ${char} has no end`);
      }
      words.push(word);
      at += word.length;
    }
  }
  if (stack.length > 1) {
    throw new Error(`line ${line}: a { is not closed`);
  }
  finish();
  return stack[0];
}

/**
 * What does not belong where it is.
 * @param {Block[]} blocks
 * @param {{ grammar: Record<string, Record<string, string | undefined>>, nameOf: (words: string[]) => string }} language
 *   for each context the directives that it takes, and the context that a block of theirs opens
 */
function blockProblems(blocks, { grammar, nameOf }, context = 'main') {
  return blocks.flatMap(({ words, line, inside }) => {
    const name = nameOf(words);
    const known = grammar[context];
    if (!(name in known)) {
      return [`line ${line}: ${context} does not take "${name}"`];
    }
    if (!inside) {
      return known[name] === undefined ? [] : [`line ${line}: "${name}" needs a block`];
    }
    return known[name] === undefined
      ? [`line ${line}: "${name}" takes no block`]
      : blockProblems(inside, { grammar, nameOf }, known[name]);
  });
}

const plain = (names) => Object.fromEntries(names.map((name) => [name, undefined]));

/** What our files use of nginx's directives, by where they may stand. */
const NGINX = {
  main: { ...plain(['limit_req_zone']), map: 'map', server: 'server' },
  // Any text may be mapped.
  map: new Proxy({}, { has: () => true, get: () => undefined }),
  server: {
    ...plain(
      'listen server_name ssl_certificate ssl_certificate_key client_max_body_size client_body_timeout limit_req_status access_log'.split(
        ' '
      )
    ),
    location: 'location',
  },
  location: {
    ...plain(
      'limit_req set proxy_pass proxy_http_version proxy_set_header return add_header client_max_body_size'.split(' ')
    ),
    if: 'if',
  },
  if: plain(['return', 'set']),
};

/** The same of Caddy's. */
const CADDY = {
  main: { options: 'options', site: 'site' },
  options: plain(['order', 'email', 'servers']),
  site: { ...plain(['respond', 'matcher of one line']), handle: 'handle', matcher: 'matcher' },
  matcher: plain(['path', 'method', 'header', 'not']),
  handle: {
    ...plain(['respond']),
    rate_limit: 'rate_limit',
    request_body: 'request_body',
    reverse_proxy: 'reverse_proxy',
  },
  rate_limit: { zone: 'zone' },
  zone: plain(['key', 'events', 'window']),
  request_body: plain(['max_size']),
  reverse_proxy: plain(['header_up', 'header_down']),
};

/** Alloy's components, their blocks and attributes. */
const ALLOY = {
  main: {
    'otelcol.receiver.otlp': 'otelcol.receiver.otlp',
    'otelcol.processor.memory_limiter': 'otelcol.processor.memory_limiter',
    'otelcol.processor.batch': 'otelcol.processor.batch',
    'otelcol.exporter.otlphttp': 'otelcol.exporter.otlphttp',
    'otelcol.storage.file': 'otelcol.storage.file',
  },
  'otelcol.receiver.otlp': { http: 'http', output: 'output' },
  http: { ...plain(['endpoint', 'max_request_body_size', 'include_metadata']), cors: 'cors' },
  cors: plain(['allowed_origins', 'allowed_headers', 'exposed_headers', 'max_age']),
  output: plain(['logs', 'traces', 'metrics']),
  'otelcol.processor.memory_limiter': {
    ...plain(['check_interval', 'limit', 'spike_limit', 'limit_percentage', 'spike_limit_percentage']),
    output: 'output',
  },
  'otelcol.processor.batch': { ...plain(['timeout', 'send_batch_size', 'send_batch_max_size']), output: 'output' },
  'otelcol.exporter.otlphttp': {
    ...plain(['encoding', 'logs_endpoint', 'traces_endpoint']),
    client: 'client',
    sending_queue: 'sending_queue',
    retry_on_failure: 'retry_on_failure',
  },
  client: plain(['endpoint', 'headers', 'auth', 'compression', 'timeout']),
  sending_queue: plain(['enabled', 'num_consumers', 'queue_size', 'storage']),
  retry_on_failure: plain(['enabled', 'initial_interval', 'max_interval', 'max_elapsed_time']),
  'otelcol.storage.file': plain(['directory', 'create_directory', 'timeout', 'fsync']),
};

const LANGUAGES = {
  nginx: { grammar: NGINX, nameOf: ([name]) => name },
  caddy: {
    grammar: CADDY,
    nameOf: ([name = 'options', ...more]) => {
      if (name.startsWith('@')) {
        return more.length > 0 ? 'matcher of one line' : 'matcher';
      }
      return /[.$]/.test(name) ? 'site' : name;
    },
  },
  alloy: { grammar: ALLOY, nameOf: ([name]) => name },
};

/** @returns what is wrong with a file of nginx, Caddy or Alloy, a line each */
export function languageProblems(text, name) {
  try {
    const blocks = readBlocks(text, name);
    return [...blockProblems(blocks, LANGUAGES[name]), ...(name === 'alloy' ? alloyReferences(blocks, text) : [])];
  } catch (error) {
    return [error.message];
  }
}

/** Whatever a component hands on must go to a component that is there. */
function alloyReferences(blocks, text) {
  const there = blocks.map(({ words }) => words.join('.').replaceAll('"', ''));
  const code = text.replace(/\/\/.*/g, '');
  return [...code.matchAll(/\b(otelcol(?:\.\w+){3})\.(?:input|handler)\b/g)]
    .map(([, name]) => name)
    .filter((name) => !there.includes(name))
    .map((name) => `nothing is called ${name}`);
}
