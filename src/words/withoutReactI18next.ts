/*
 * What @grafana/i18n takes of react-i18next, for the bundle: 5 kB that nobody would call, as `Trans` here is of our own. The language and
 * the texts are i18next's, which Grafana shares.
 */
export const initReactI18next = { type: '3rdParty', init: () => {} };
export const Trans = () => null;
export const getI18n = () => ({ options: { react: {} } });
export const setDefaults = () => {};
export const setI18n = () => {};
