/**
 * Parts of the OpenTelemetry packages that the one-file build cannot reach, each with what stands in for it: metrics
 * about the SDK itself (no meter provider is passed), Node's console inspection, the default sampler (one is always
 * passed) and diagnostics (nobody can register a logger with the copy inside the file). Saves 1.5 kB gzip.
 */
const STAND_INS = [
  [
    /sdk-trace\/build\/esm\/inspect\.js$/,
    `export const inspectCustom = 'inspect'; export const formatInspect = () => ''; export const settledResourceAttributes = () => ({});`,
  ],
  [/sdk-trace\/build\/esm\/TracerMetrics\.js$/, 'export class TracerMetrics { startSpan() { return () => {}; } }'],
  [/sdk-trace\/build\/esm\/sampler\/ParentBasedSampler\.js$/, 'export class ParentBasedSampler {}'],
  [/sdk-logs\/build\/esm\/LoggerMetrics\.js$/, 'export class LoggerMetrics { emitLog() {} }'],
  [
    /@opentelemetry\/api\/build\/esm\/metrics\/NoopMeter\.js$/,
    'export const NOOP_METER = {}; export const createNoopMeter = () => NOOP_METER;',
  ],
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
