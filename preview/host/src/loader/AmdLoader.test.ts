import { type AmdDefinition, createAmdLoader, readDefinition } from './AmdLoader';

const shared = { react: { name: 'react' }, rxjs: { name: 'rxjs' } };

function loaderOf(definition: AmdDefinition) {
  return createAmdLoader({ shared, evaluate: () => Promise.resolve(definition) });
}

test('gives the shared packages to a module in the order in which it asks', async () => {
  const load = loaderOf({ dependencies: ['rxjs', 'react'], factory: (...given: unknown[]) => ({ given }) });
  expect(await load('module.js')).toEqual({ given: [shared.rxjs, shared.react] });
});

test('a module may also fill in exports, or be the value itself', async () => {
  const filling = loaderOf({
    dependencies: ['exports', 'module'],
    factory: (exports: { plugin?: string }, module: { uri: string }) => void (exports.plugin = module.uri),
  });
  expect(await filling('a.js')).toEqual({ plugin: 'a.js' });
  expect(await loaderOf({ dependencies: [], factory: { plugin: 1 } })('b.js')).toEqual({ plugin: 1 });
});

test('names a package that it does not share', async () => {
  const load = loaderOf({ dependencies: ['react', 'jquery', 'd3'], factory: () => ({}) });
  await expect(load('module.js')).rejects.toThrow(
    'The plugin module module.js asks for "jquery", "d3", which this host does not share. It shares: react, rxjs.'
  );
});

test('runs a module once, but again after a failure', async () => {
  let runs = 0;
  const load = createAmdLoader({
    shared,
    evaluate: () => Promise.resolve({ dependencies: runs++ === 0 ? ['nothing'] : [], factory: () => ({ runs }) }),
  });
  await expect(load('module.js')).rejects.toThrow('"nothing"');
  expect(await load('module.js')).toEqual({ runs: 2 });
  expect(await load('module.js')).toEqual({ runs: 2 });
  expect(runs).toBe(2);
});

test('reads every form of define()', () => {
  const factory = () => ({});
  expect(readDefinition([['react'], factory])).toEqual({ dependencies: ['react'], factory });
  expect(readDefinition(['name', ['react'], factory])).toEqual({ dependencies: ['react'], factory });
  expect(readDefinition([factory])).toEqual({ dependencies: ['require', 'exports', 'module'], factory });
  expect(() => readDefinition(['name'])).toThrow('without a module');
});
