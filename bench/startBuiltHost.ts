import path from 'node:path';
import { startHost, type RunningHost } from '../preview/host/server/startHost';
import { root } from '../scripts/setup/root.mjs';

/** Runs the built preview host on any free port, on this machine only. */
export function startBuiltHost(of: { pluginDir: string; lokiUrl: string; tempoUrl: string }): Promise<RunningHost> {
  const hostDir = path.join(root, 'preview/host');
  return startHost({
    ...of,
    port: 0,
    host: '127.0.0.1',
    pageDir: path.join(hostDir, 'dist'),
    recordingsDir: path.join(hostDir, '../golden'),
    iconDirs: [path.join(hostDir, 'node_modules/@grafana/ui/dist/public/img/icons'), path.join(hostDir, 'icons')],
  });
}
