/** What a script handed to `define`. */
export interface AmdDefinition {
  dependencies: string[];
  /** A function of the dependencies, or the module itself. */
  factory: unknown;
}

/** Runs the script at a URL and returns its `define` call. */
export type Evaluate = (url: string) => Promise<AmdDefinition>;

export interface AmdLoaderOptions {
  /** The modules that the host shares with plugins, by the name that plugins import. */
  shared: Record<string, unknown>;
  evaluate: Evaluate;
}

export type AmdModule = Record<string, unknown>;

/** The modules that AMD itself gives to a factory. */
function builtIns(id: string, shared: Record<string, unknown>) {
  const exports: AmdModule = {};
  const require = (name: string): unknown => {
    if (!(name in shared)) {
      throw new Error(`require("${name}"): this host does not share it.`);
    }
    return shared[name];
  };
  return { exports, module: { id, uri: id, exports }, require };
}

/**
 * Loads plugin modules as Grafana does: each is one AMD module whose imports of shared packages are answered by the host.
 * @returns a function that loads the module at a URL; it rejects, naming the dependency, when the module asks for a package
 * that the host does not share
 */
export function createAmdLoader({ shared, evaluate }: AmdLoaderOptions): (url: string) => Promise<AmdModule> {
  const modules = new Map<string, Promise<AmdModule>>();

  const load = async (url: string): Promise<AmdModule> => {
    const { dependencies, factory } = await evaluate(url);
    const own = builtIns(url, shared);
    const known: Record<string, unknown> = { ...shared, ...own };
    const missing = dependencies.filter((name) => !(name in known));
    if (missing.length > 0) {
      const names = missing.map((name) => `"${name}"`).join(', ');
      throw new Error(
        `The plugin module ${url} asks for ${names}, which this host does not share. It shares: ${Object.keys(shared).join(', ')}.`
      );
    }
    if (typeof factory !== 'function') {
      return factory as AmdModule;
    }
    const result: unknown = factory(...dependencies.map((name) => known[name]));
    return (result as AmdModule | undefined) ?? own.module.exports;
  };

  return (url) => {
    const known = modules.get(url) ?? load(url);
    modules.set(url, known);
    // A module that failed may be asked for again, for example after a rebuild.
    known.catch(() => modules.delete(url));
    return known;
  };
}

/**
 * Reads the arguments of a `define` call: `(name?, dependencies?, factory)`.
 * @throws {Error} when there is no factory
 */
export function readDefinition(args: unknown[]): AmdDefinition {
  const rest = typeof args[0] === 'string' ? args.slice(1) : args;
  const [first, second] = rest;
  if (rest.length === 0) {
    throw new Error('define() was called without a module.');
  }
  return Array.isArray(first)
    ? { dependencies: first as string[], factory: second }
    : { dependencies: ['require', 'exports', 'module'], factory: first };
}
