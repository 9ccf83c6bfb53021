/**
 * The programs of the preview: where each is, how it is told of the others, and how one sees that it is ready.
 * @param {ReturnType<import('./options.mjs').readOptions>} options
 * @param {string | undefined} chromium path of the visitors' browser, needed only where there are visitors
 * @returns {{ name: string, label: string, file: string, args: string[], url?: string, ready?: string }[]} in starting order
 */
export function programs({ ports, listen, real, visitors, failureRate }, chromium) {
  const at = (port) => `http://${reachable(listen)}:${port}`;
  const store = at(ports.store);
  const otlp = real?.otlp ?? store;
  const listenArgs = (port) => ['--port', String(port), '--host', listen];
  const list = [
    {
      name: 'api',
      label: 'Shop API',
      file: 'demo/api/main.ts',
      args: [...listenArgs(ports.api), '--otlp-url', otlp, '--failure-rate', String(failureRate)],
      url: at(ports.api),
      ready: '/healthz',
    },
    {
      name: 'shop',
      label: 'Demo shop',
      file: 'demo/shop/server/main.ts',
      args: [...listenArgs(ports.shop), '--api-url', at(ports.api), '--otlp-url', otlp, '--host-url', at(ports.host)],
      url: at(ports.shop),
      ready: '/healthz',
    },
    {
      name: 'host',
      label: 'User Sessions',
      file: 'preview/host/server/main.ts',
      args: [...listenArgs(ports.host), '--loki', real?.loki ?? store, '--tempo', real?.tempo ?? store],
      url: at(ports.host),
      ready: '/api/health',
    },
  ];
  if (!real) {
    list.unshift({
      name: 'store',
      label: 'Store (OTLP)',
      file: 'preview/store/src/main.ts',
      args: listenArgs(ports.store),
      url: store,
      ready: '/ready',
    });
  }
  if (visitors > 0) {
    list.push({
      name: 'visitors',
      label: 'Visitors',
      file: 'demo/visitors/main.ts',
      args: ['--shop-url', at(ports.shop), '--count', String(visitors), '--chromium', chromium ?? ''],
    });
  }
  return list;
}

/** An address to open: one that listens everywhere is reached on this machine. */
function reachable(listen) {
  return listen === '0.0.0.0' || listen === '::' ? '127.0.0.1' : listen;
}
