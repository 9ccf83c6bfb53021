/** As in plugin.json. */
export const PLUGIN_ID = 'opensessions-usersessions-app';

/** Where the list of sessions is, below Grafana's own path. */
export const SESSIONS_PATH = `/a/${PLUGIN_ID}/sessions`;

/** Where a trace leads to its session. */
export const TRACES_PATH = `/a/${PLUGIN_ID}/traces`;
