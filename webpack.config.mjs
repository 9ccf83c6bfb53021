import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';

const root = path.dirname(fileURLToPath(import.meta.url));
const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const { version } = readJson('package.json');

/** A plugin.json with the version of the package and the day of the build. */
const manifest = (from) => ({
  from,
  to: 'plugin.json',
  transform: (content) =>
    content.toString().replace('%VERSION%', version).replace('%TODAY%', new Date().toISOString().slice(0, 10)),
});

/** The texts of every language, under the name of the plugin that asks for them: Grafana loads a panel's under the panel's own id. */
const locales = (id) => ({
  from: 'src/locales',
  to: ({ absoluteFilename }) => `locales/${path.basename(path.dirname(absoluteFilename))}/${id}.json`,
  transform: (content) => JSON.stringify(JSON.parse(content.toString())),
});

/**
 * A plugin as Grafana's loader wants it: one AMD module whose shared dependencies come from Grafana.
 * JSX is compiled to React.createElement, which exists in every React that 12.3 to 13.2 bring.
 */
const common = {
  mode: 'production',
  context: root,
  target: ['web', 'es2022'],
  devtool: 'source-map',
  externals: [
    // Grafana shares i18next with its texts; @grafana/i18n, which asks it for ours, is a part of each bundle.
    'i18next',
    'lodash',
    'moment',
    'react',
    'react-dom',
    'rxjs',
    'react-router',
    '@emotion/css',
    '@grafana/data',
    '@grafana/ui',
    '@grafana/runtime',
  ],
  resolve: {
    extensions: ['.tsx', '.ts', '.mjs', '.js'],
    alias: {
      '@opensessions/browser-sdk/contract': path.join(root, 'sdk/src/contract/index.ts'),
      'react-i18next': path.join(root, 'src/words/withoutReactI18next.ts'),
    },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              target: 'es2022',
              transform: { react: { runtime: 'classic' } },
            },
          },
        },
      },
    ],
  },
  performance: { hints: false },
};

/** Where a plugin's files are, and what its globals are called. */
const output = (id, folder) => ({
  path: path.join(root, folder),
  filename: '[name].js',
  // A part that is loaded later must not be one of the version before, kept by the browser.
  chunkFilename: '[name].[contenthash:8].js',
  library: { type: 'amd' },
  publicPath: `public/plugins/${id}/`,
  uniqueName: id,
  // From src/ and under the app's id in panels too, as the catalogue looks for a source map's files there.
  devtoolModuleFilenameTemplate: ({ absoluteResourcePath, resourcePath }) =>
    `webpack://opensessions-usersessions-app/${
      path.isAbsolute(absoluteResourcePath)
        ? path.relative(path.join(root, 'src'), absoluteResourcePath).split(path.sep).join('/')
        : resourcePath
    }`,
});

const app = {
  ...common,
  name: 'app',
  entry: { module: './src/module.tsx' },
  output: { ...output('opensessions-usersessions-app', 'dist'), clean: { keep: /^panels\b/ } },
  plugins: [
    new CopyPlugin({
      patterns: [
        manifest('src/plugin.json'),
        { from: 'src/img', to: 'img' },
        { from: 'LICENSE' },
        { from: 'CHANGELOG.md' },
        // The catalogue's; the one at the root is for who builds it.
        { from: 'src/README.md' },
        locales('opensessions-usersessions-app'),
      ],
    }),
  ],
};

/**
 * A panel, nested in the app: Grafana finds it by its plugin.json below the app's folder. All of it is in its one module: Grafana 12.3
 * looks for later parts of a nested plugin at the wrong address.
 */
const panel = (folder) => {
  const { id } = readJson(`${folder}/plugin.json`);
  return {
    ...common,
    name: id,
    entry: { module: `./${folder}/module.tsx` },
    output: { ...output(id, folder.replace('src', 'dist')), clean: true },
    module: { ...common.module, parser: { javascript: { dynamicImportMode: 'eager' } } },
    optimization: { splitChunks: false, runtimeChunk: false },
    plugins: [
      new CopyPlugin({
        patterns: [manifest(`${folder}/plugin.json`), { from: `${folder}/img`, to: 'img' }, locales(id)],
      }),
    ],
  };
};

const panels = readdirSync(path.join(root, 'src/panels'))
  .map((name) => `src/panels/${name}`)
  .filter((folder) => existsSync(path.join(root, folder, 'plugin.json')));

/** The app first: it clears what was built before, but for the panels. */
export default [app, ...panels.map(panel)];
