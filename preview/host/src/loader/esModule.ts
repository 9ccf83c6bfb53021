/**
 * A view on a module namespace that also says `__esModule`, so that `import x from` in a plugin's bundle finds the default
 * export. Every read goes to the namespace: some of Grafana's exports change after start (`PluginPage`).
 */
export function esModule(namespace: object): Record<string, unknown> {
  const view = {};
  for (const name of Object.keys(namespace)) {
    Object.defineProperty(view, name, { enumerable: true, get: () => (namespace as Record<string, unknown>)[name] });
  }
  return Object.defineProperty(view, '__esModule', { value: true }) as Record<string, unknown>;
}
