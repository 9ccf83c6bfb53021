/** @jest-environment jsdom */
import { createScriptEvaluator } from './evaluateScript';

type Defining = Window & { define?: (...args: unknown[]) => void };

/** jsdom does not run scripts: this does what the browser does around one. */
function run(script: HTMLScriptElement, body: (define: (...args: unknown[]) => void) => void): void {
  Object.defineProperty(document, 'currentScript', { value: script, configurable: true });
  body((window as Defining).define ?? (() => undefined));
  Object.defineProperty(document, 'currentScript', { value: null, configurable: true });
  script.dispatchEvent(new Event('load'));
}

function lastScript(): HTMLScriptElement {
  return [...document.head.querySelectorAll('script')].at(-1) as HTMLScriptElement;
}

test('each script gets its own definition, in whatever order they arrive', async () => {
  const evaluate = createScriptEvaluator(window);
  const first = evaluate('/a.js');
  const firstScript = lastScript();
  const second = evaluate('/b.js');
  run(lastScript(), (define) => define(['b'], 'B'));
  run(firstScript, (define) => define(['a'], 'A'));
  expect(await first).toEqual({ dependencies: ['a'], factory: 'A' });
  expect(await second).toEqual({ dependencies: ['b'], factory: 'B' });
});

test('says when a script is no module, or is not there', async () => {
  const evaluate = createScriptEvaluator(window);
  const plain = evaluate('/plain.js');
  run(lastScript(), () => undefined);
  await expect(plain).rejects.toThrow('/plain.js is no AMD module');
  const gone = evaluate('/gone.js');
  lastScript().dispatchEvent(new Event('error'));
  await expect(gone).rejects.toThrow('npm run build');
});
