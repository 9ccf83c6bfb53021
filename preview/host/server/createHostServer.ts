import { access } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { createAnnotations } from './annotations';
import { type HostOptions, PLUGIN_ID } from './HostOptions';
import { panelFolder } from './panelFolder';
import { notBuilt } from './notBuilt';
import { createPluginSettings, type PluginSettings } from './pluginSettings';
import { proxy, type ProxyTarget } from './proxy';
import { sendFile } from './sendFile';
import { sendJson } from './sendJson';

const PROXY = /^\/api\/datasources\/proxy\/uid\/(loki|tempo)(\/.*)$/;
const SOURCE_MAPS = `/api/plugin-proxy/${PLUGIN_ID}/sourcemaps/`;
const PAGES = /^\/(a|d|plugins|explore)(\/|$)/;
const PANEL_FILE = /^\/public\/plugins\/([\w-]+)\/(.+)$/;

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

/** Sends a file of the first folder that has it. */
async function sendFirst({
  folders,
  file,
  ...exchange
}: Exchange & { folders: string[]; file: string }): Promise<void> {
  for (const folder of folders) {
    if (await sendFile({ ...exchange, folder, file })) {
      return;
    }
  }
  // @grafana/ui names more icons than its package has. A plain circle stands for those, as an icon is never all there is.
  const isIcon = folders.length > 1 && /^[\w-]+\/[\w-]+\.svg$/.test(file);
  if (!isIcon || !(await sendFile({ ...exchange, folder: folders.at(-1) ?? '', file: 'missing.svg' }))) {
    sendJson(exchange.response, 404, { message: `There is no ${file}.` });
  }
}

/** Sends the host's page, or one that says what has to be built first. */
async function sendPage({ options, ...exchange }: Exchange & { options: HostOptions }): Promise<void> {
  const hasPlugin = await access(path.join(options.pluginDir, 'module.js')).then(
    () => true,
    () => false
  );
  if (hasPlugin && (await sendFile({ ...exchange, folder: options.pageDir, file: 'index.html' }))) {
    return;
  }
  exchange.response.writeHead(503, { 'content-type': 'text/html; charset=utf-8' });
  exchange.response.end(notBuilt(hasPlugin ? "The host's page (preview/host/dist)" : 'The plugin (dist/module.js)'));
}

/** Where the plugin's route reads from, as Grafana fills it in from the settings; undefined where it is no address. */
function sourceMapAddress({ jsonData: { sourceMapUrl } }: PluginSettings): string | undefined {
  return typeof sourceMapUrl === 'string' &&
    URL.canParse(sourceMapUrl) &&
    /^https?:$/.test(new URL(sourceMapUrl).protocol)
    ? sourceMapUrl
    : undefined;
}

/** The host's server, not yet listening. */
export function createHostServer(options: HostOptions): Server {
  const settings = createPluginSettings();
  const annotations = createAnnotations();
  const targets: Record<string, ProxyTarget> = {
    loki: { name: 'Loki', url: options.lokiUrl },
    tempo: { name: 'Tempo', url: options.tempoUrl },
  };
  const folders: Array<[prefix: string, folders: string[]]> = [
    [`/public/plugins/${PLUGIN_ID}/`, [options.pluginDir]],
    ['/public/build/img/icons/', options.iconDirs],
    ['/public/img/icons/', options.iconDirs],
    ['/public/host/', [options.pageDir]],
    ['/public/recordings/', [options.recordingsDir]],
  ];

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const raw = request.url ?? '/';
    const { pathname, search, searchParams } = new URL(raw, 'http://host');
    const [, uid, apiPath] = PROXY.exec(pathname) ?? [];
    const target = uid ? targets[uid] : undefined;
    if (target) {
      return proxy({ request, response, target, pathAndQuery: `${apiPath}${search}` });
    }
    if (pathname.startsWith(SOURCE_MAPS)) {
      const url = sourceMapAddress(settings.current());
      return url && /\.(map|json)$/.test(pathname)
        ? proxy({
            request,
            response,
            target: { name: 'the server of the source maps', url },
            pathAndQuery: pathname.slice(SOURCE_MAPS.length - 1),
          })
        : sendJson(response, 404, { message: 'The settings name no address of source maps, or this is none.' });
    }
    if (pathname === '/api/health') {
      return sendJson(response, 200, { database: 'ok', version: '13.2.2', name: 'User Sessions preview' });
    }
    if (pathname === `/api/plugins/${PLUGIN_ID}/settings`) {
      return settings.answer(request, response);
    }
    if (pathname === '/api/annotations') {
      return annotations(request, response, searchParams);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendJson(response, 405, { message: 'The preview host has nothing to write to here.' });
    }
    const [prefix = '', candidates = []] = folders.find(([start]) => pathname.startsWith(start)) ?? [];
    if (prefix) {
      const file = decodeURIComponent(pathname.slice(prefix.length));
      return sendFirst({ request, response, folders: candidates, file });
    }
    const [, panelId, file] = PANEL_FILE.exec(pathname) ?? [];
    const folder = panelId && (await panelFolder(options.pluginDir, panelId));
    if (folder && file) {
      return sendFirst({ request, response, folders: [folder], file: decodeURIComponent(file) });
    }
    if (pathname === '/') {
      response.writeHead(302, { location: `/a/${PLUGIN_ID}/sessions${search}` }).end();
      return;
    }
    if (PAGES.test(pathname)) {
      return sendPage({ request, response, options });
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
