import type { IncomingMessage, ServerResponse } from 'node:http';
import { PLUGIN_ID } from './HostOptions';
import { readJsonBody } from './readJsonBody';
import { sendJson } from './sendJson';

/** The plugin's settings as Grafana keeps them for an organisation. */
export interface PluginSettings {
  enabled: boolean;
  pinned: boolean;
  jsonData: Record<string, unknown>;
  secureJsonFields: Record<string, boolean>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface SettingsRoute {
  /** Answers `GET` and `POST /api/plugins/<id>/settings`, as the plugin's configuration page uses them. */
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** What is stored at present. */
  current: () => PluginSettings;
}

/** The plugin's settings. They live as long as the server does; they start empty, so the plugin has to find its data sources itself. */
export function createPluginSettings(): SettingsRoute {
  let settings: PluginSettings = { enabled: true, pinned: true, jsonData: {}, secureJsonFields: {} };
  const answer: SettingsRoute['answer'] = async (request, response) => {
    if (request.method === 'GET') {
      sendJson(response, 200, { id: PLUGIN_ID, ...settings });
      return;
    }
    if (request.method !== 'POST') {
      sendJson(response, 405, { message: 'Settings are read with GET and written with POST.' });
      return;
    }
    // A form of another site cannot send this type.
    if (!request.headers['content-type']?.startsWith('application/json')) {
      sendJson(response, 415, { message: 'Settings are sent as application/json.' });
      return;
    }
    try {
      const body = await readJsonBody(request);
      if (!isRecord(body) || (body.jsonData !== undefined && !isRecord(body.jsonData))) {
        throw new Error('Settings are an object, and so is their jsonData.');
      }
      settings = {
        ...settings,
        ...(typeof body.enabled === 'boolean' ? { enabled: body.enabled } : {}),
        ...(typeof body.pinned === 'boolean' ? { pinned: body.pinned } : {}),
        ...(isRecord(body.jsonData) ? { jsonData: body.jsonData } : {}),
      };
      sendJson(response, 200, { message: 'Plugin settings updated' });
    } catch (error) {
      sendJson(response, 400, { message: `The settings were not stored: ${(error as Error).message}` });
    }
  };
  return { answer, current: () => settings };
}
