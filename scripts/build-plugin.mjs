// Builds the Grafana plugin into dist/, as webpack's own command would (which needs a newer Node than ours).
import webpack from 'webpack';
import config from '../webpack.config.mjs';

webpack(config, (error, stats) => {
  if (error || stats.hasErrors()) {
    console.error(error ? error.stack : stats.toString({ all: false, errors: true, errorDetails: true }));
    process.exitCode = 1;
    return;
  }
  console.log(stats.toString({ all: false, assets: true, timings: true }));
});
