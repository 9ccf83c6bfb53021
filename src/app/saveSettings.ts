// eslint-disable-next-line no-restricted-imports -- saving the app's own settings is no data query; data/run has no part in it
import { getBackendSrv } from '@grafana/runtime';
import type { AppSettings } from '../model/settings';
import { t } from '../words';

export interface SavedPlugin {
  id: string;
  enabled: boolean;
  pinned: boolean;
  jsonData: AppSettings;
}

/**
 * Stores the app's settings, as Grafana's plugin API wants them.
 * @throws what the server answered, if it refused
 */
export async function saveSettings({ id, ...body }: SavedPlugin): Promise<void> {
  await getBackendSrv().post(`/api/plugins/${encodeURIComponent(id)}/settings`, body, { showErrorAlert: false });
}

/** The server's words about a failed save. */
export function saveFailure(error: unknown): string {
  const { data, message, status } = (error ?? {}) as { data?: { message?: string }; message?: string; status?: number };
  const words = data?.message ?? message ?? t('config.noReason', 'The server did not say why.');
  return status === 403
    ? `${words} ${t('config.needsPermission', 'Saving needs the permission to change plugins (plugins:write).')}`
    : words;
}
