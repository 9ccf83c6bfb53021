/**
 * Parts of `@opentelemetry/api` that the one-file build reaches only by name, each with what stands in for it: metrics
 * (no meter is ever asked for), the proxy of a global tracer (instrumentations get theirs), and diagnostics (nobody can
 * register a logger with the copy inside the file).
 */
const STAND_INS = [
  [
    /@opentelemetry\/api\/build\/esm\/metrics\/NoopMeter\.js$/,
    'export const NOOP_METER = {}; export const createNoopMeter = () => NOOP_METER;',
  ],
  [/@opentelemetry\/api\/build\/esm\/trace\/ProxyTracerProvider\.js$/, 'export class ProxyTracerProvider {}'],
  [
    /@opentelemetry\/api\/build\/esm\/api\/diag\.js$/,
    `const none = () => {};
     const diag = { error: none, warn: none, info: none, debug: none, verbose: none, createComponentLogger: () => diag };
     export class DiagAPI { static instance() { return diag; } }`,
  ],
];

/** esbuild plugin. Fails the build when a stand-in has nothing to stand in for any more. */
export const slim = {
  name: 'slim',
  setup(build) {
    const used = new Set();
    for (const [filter, contents] of STAND_INS) {
      build.onLoad({ filter }, () => {
        used.add(filter);
        return { contents };
      });
    }
    build.onEnd(() => {
      const unused = STAND_INS.filter(([filter]) => !used.has(filter)).map(([filter]) => String(filter));
      return unused.length ? { errors: [{ text: `slim.mjs: no such module any more: ${unused.join(', ')}` }] } : {};
    });
  },
};
