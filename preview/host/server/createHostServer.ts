import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type HostOptions, PLUGIN_ID } from './HostOptions';
import { notBuilt } from './notBuilt';
import { createPluginSettings } from './pluginSettings';
import { proxy, type ProxyTarget } from './proxy';
import { sendFile } from './sendFile';
import { sendJson } from './sendJson';

const PROXY = /^\/api\/datasources\/proxy\/uid\/(loki|tempo)(\/.*)$/;
const PAGES = /^\/(a|plugins|explore)(\/|$)/;

/** The host's server, not yet listening. */
export function createHostServer(options: HostOptions): Server {
  const settings = createPluginSettings();
  const targets: Record<string, ProxyTarget> = {
    loki: { name: 'Loki', url: options.lokiUrl },
    tempo: { name: 'Tempo', url: options.tempoUrl },
  };
  const folders: Array<[prefix: string, folders: string[]]> = [
    [`/public/plugins/${PLUGIN_ID}/`, [options.pluginDir]],
    ['/public/build/img/icons/', options.iconDirs],
    ['/public/img/icons/', options.iconDirs],
    ['/public/host/', [options.pageDir]],
  ];

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const raw = request.url ?? '/';
    const { pathname, search } = new URL(raw, 'http://host');
    const [, uid, apiPath] = PROXY.exec(pathname) ?? [];
    const target = uid ? targets[uid] : undefined;
    if (target) {
      return proxy({ request, response, target, pathAndQuery: `${apiPath}${search}` });
    }
    if (pathname === '/api/health') {
      return sendJson(response, 200, { database: 'ok', version: '13.2.2', name: 'User Sessions preview' });
    }
    if (pathname === `/api/plugins/${PLUGIN_ID}/settings`) {
      return settings(request, response);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendJson(response, 405, { message: 'The preview host has nothing to write to here.' });
    }
    const [prefix = '', candidates = []] = folders.find(([start]) => pathname.startsWith(start)) ?? [];
    if (prefix) {
      const file = decodeURIComponent(pathname.slice(prefix.length));
      for (const folder of candidates) {
        if (await sendFile({ request, response, folder, file })) {
          return;
        }
      }
      return sendJson(response, 404, { message: `There is no ${pathname}.` });
    }
    if (pathname === '/') {
      response.writeHead(302, { location: `/a/${PLUGIN_ID}/sessions${search}` }).end();
      return;
    }
    if (PAGES.test(pathname)) {
      if (!(await sendFile({ request, response, folder: options.pageDir, file: 'index.html' }))) {
        response.writeHead(503, { 'content-type': 'text/html; charset=utf-8' });
        response.end(notBuilt("The host's page (preview/host/dist)"));
      }
      return;
    }
    sendJson(response, 404, { message: `The preview host has no ${pathname}.` });
  };

  return createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (response.headersSent) {
        response.destroy();
      } else {
        // A URL that cannot be decoded ends here too.
        sendJson(response, 400, { message: `The preview host could not answer: ${String(error)}` });
      }
    });
  });
}
