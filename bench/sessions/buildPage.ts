import path from 'node:path';
import webpack from 'webpack';
import configs from '../../webpack.config.mjs';
import { root } from '../../scripts/setup/root.mjs';

/**
 * Builds the page that is measured as the plugin is built, into a folder that the preview host takes for the plugin's.
 * @returns the folder
 * @throws with webpack's words
 */
export function buildPage(): Promise<string> {
  const [app] = configs;
  const outputPath = path.join(root, 'build/bench-sessions');
  const page = {
    ...app,
    entry: { module: './bench/sessions/page/module.tsx' },
    output: { ...app?.output, path: outputPath },
  } as webpack.Configuration;
  return new Promise((resolve, reject) => {
    webpack(page, (error, stats) => {
      if (error || stats?.hasErrors()) {
        reject(error ?? new Error(stats?.toString({ all: false, errors: true })));
      } else {
        resolve(outputPath);
      }
    });
  });
}
