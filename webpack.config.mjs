import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';

const root = path.dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/**
 * The plugin as Grafana's loader wants it: one AMD module whose shared dependencies come from Grafana.
 * JSX is compiled to React.createElement, which exists in every React that 12.3 to 13.2 bring.
 */
export default {
  mode: 'production',
  context: root,
  target: ['web', 'es2022'],
  devtool: 'source-map',
  entry: { module: './src/module.tsx' },
  output: {
    path: path.join(root, 'dist'),
    filename: '[name].js',
    // A part that is loaded later must not be one of the version before, kept by the browser.
    chunkFilename: '[name].[contenthash:8].js',
    library: { type: 'amd' },
    publicPath: 'public/plugins/opensessions-usersessions-app/',
    uniqueName: 'opensessions-usersessions-app',
    clean: true,
  },
  externals: [
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
    alias: { '@opensessions/browser-sdk/contract': path.join(root, 'sdk/src/contract/index.ts') },
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
  plugins: [
    new CopyPlugin({
      patterns: [
        {
          from: 'src/plugin.json',
          transform: (content) =>
            content.toString().replace('%VERSION%', version).replace('%TODAY%', new Date().toISOString().slice(0, 10)),
        },
        { from: 'src/img', to: 'img' },
        { from: 'LICENSE' },
        { from: 'CHANGELOG.md' },
        { from: 'README.md' },
      ],
    }),
  ],
  performance: { hints: false },
};
