/**
 * Names of attributes in a Markdown text's backquotes: `rum.view.{actions,errors}` and `rum.session.start_ms`, `.last_ms` written
 * out; of `rum.stream="sessions"` the name.
 */
export function namesIn(markdown: string): Set<string> {
  const names = new Set<string>();
  let prefix = '';
  for (const [, quoted = ''] of markdown.matchAll(/`([^`\n]+)`/g)) {
    const full = (quoted.startsWith('.') ? prefix + quoted : quoted).replace(/=.*/, '');
    const [, before = '', list, after = ''] = /^(.*)\{(.+)\}(.*)$/.exec(full) ?? [];
    (list === undefined ? [full] : list.split(',').map((part) => before + part + after)).forEach((name) =>
      names.add(name)
    );
    prefix = quoted.startsWith('.') ? prefix : (/^[a-z]+\.\w+/.exec(quoted)?.[0] ?? prefix);
  }
  return names;
}
