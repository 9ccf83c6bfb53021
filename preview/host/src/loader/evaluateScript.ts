import { type AmdDefinition, type Evaluate, readDefinition } from './AmdLoader';

type Define = ((...args: unknown[]) => void) & { amd?: object };

/**
 * Runs plugin scripts as `<script>` elements: source maps, `document.currentScript` and the chunks of a bundle work as in
 * Grafana. Installs the global `define`.
 */
export function createScriptEvaluator(window: Window & { define?: Define }): Evaluate {
  const { document } = window;
  const definitions = new Map<string, AmdDefinition>();
  const define: Define = (...args) => {
    const script = document.currentScript as HTMLScriptElement | null;
    if (script) {
      definitions.set(script.src, readDefinition(args));
    }
  };
  define.amd = {};
  window.define = define;

  return (url) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = url;
      script.async = true;
      script.onload = () => {
        const definition = definitions.get(script.src);
        definitions.delete(script.src);
        if (definition) {
          resolve(definition);
        } else {
          reject(new Error(`${url} is no AMD module: it did not call define().`));
        }
      };
      script.onerror = () => reject(new Error(`${url} could not be loaded. Is the plugin built? (npm run build)`));
      document.head.append(script);
    });
}
