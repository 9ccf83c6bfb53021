// Builds the Grafana plugin, its panels with it, into dist/, as webpack's own command would (which needs a newer Node than ours).
import { rmSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';
import configs from '../webpack.config.mjs';
import { panelProblems } from './plugin/panelProblems.mjs';

const dist = configs[0].output.path;
// A panel that is no more would stay.
rmSync(path.join(dist, 'panels'), { recursive: true, force: true });

webpack(configs, (error, stats) => {
  if (error || stats.hasErrors()) {
    console.error(error ? error.stack : stats.toString({ all: false, errors: true, errorDetails: true }));
    process.exitCode = 1;
    return;
  }
  console.log(stats.toString({ all: false, assets: true, timings: true }));
  const problems = panelProblems(dist);
  problems.forEach((problem) => console.error(problem));
  process.exitCode = problems.length > 0 ? 1 : 0;
});
