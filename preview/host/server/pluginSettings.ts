import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerStored } from './answerStored';
import { PLUGIN_ID } from './HostOptions';

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
  const answer: SettingsRoute['answer'] = (request, response) =>
    answerStored(request, response, {
      name: 'Settings',
      refused: 'The settings were not stored',
      read: () => ({ id: PLUGIN_ID, ...settings }),
      write: (body) => {
        if (!isRecord(body) || (body.jsonData !== undefined && !isRecord(body.jsonData))) {
          throw new Error('Settings are an object, and so is their jsonData.');
        }
        settings = {
          ...settings,
          ...(typeof body.enabled === 'boolean' ? { enabled: body.enabled } : {}),
          ...(typeof body.pinned === 'boolean' ? { pinned: body.pinned } : {}),
          ...(isRecord(body.jsonData) ? { jsonData: body.jsonData } : {}),
        };
        return { message: 'Plugin settings updated' };
      },
    });
  return { answer, current: () => settings };
}
